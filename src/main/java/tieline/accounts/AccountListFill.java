package tieline.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a frozen list: the accounts as they are in this moment, and their sums. */
@Component
class AccountListFill {

    private final JdbcClient jdbc;

    AccountListFill(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies the accounts in one statement, so that all of them are from the same moment; returns how many. */
    long copy(UUID listId, AccountConditions conditions) {
        return jdbc.sql("""
                INSERT INTO account_list_rows (account_id, list_id, customer_id, utility, account_number,
                    customer_number, customer_name, book_code, customer_class, status, schedule, service_address, city,
                    zip, mailing_address, mailing_city, mailing_zip, email, meter_number, meter_owner, annual_kwh,
                    peak_kw, contract_number, contract_price_usd_per_kwh, contract_end, return_right, da_class,
                    common_area, as_of)
                SELECT a.account_id, :list, a.customer_id, a.utility, a.account_number, c.customer_number,
                    c.customer_name, b.code, a.customer_class, a.status, a.schedule, a.service_address, a.city, a.zip,
                    a.mailing_address, a.mailing_city, a.mailing_zip, a.email, a.meter_number, a.meter_owner,
                    a.annual_kwh, a.peak_kw, a.contract_number, a.contract_price_usd_per_kwh, a.contract_end,
                    a.return_right, a.da_class, a.common_area, a.as_of
                FROM accounts a JOIN customers c ON c.customer_id = a.customer_id JOIN books b ON b.book_id = a.book_id
                WHERE\s""" + conditions.sql())
                .params(withList(conditions.parameters(), listId))
                .update();
    }

    /** Writes the sums by book and by customer and returns those over everything. */
    AccountListSums sum(UUID listId) {
        jdbc.sql("""
                INSERT INTO account_list_books (list_id, book_code, utility, accounts, annual_kwh, peak_kw)
                SELECT list_id, book_code, utility, count(*), coalesce(sum(annual_kwh), 0), coalesce(sum(peak_kw), 0)
                FROM account_list_rows WHERE list_id = :list GROUP BY list_id, book_code, utility
                """).param("list", listId).update();
        jdbc.sql("""
                INSERT INTO account_list_customers
                    (list_id, customer_number, customer_name, accounts, annual_kwh, peak_kw)
                SELECT list_id, customer_number, min(customer_name), count(*), coalesce(sum(annual_kwh), 0),
                       coalesce(sum(peak_kw), 0)
                FROM account_list_rows WHERE list_id = :list GROUP BY list_id, customer_number
                """).param("list", listId).update();
        return jdbc.sql("""
                        SELECT coalesce(sum(accounts), 0) AS accounts, count(*) AS customers,
                               coalesce(sum(annual_kwh), 0) AS annual_kwh, coalesce(sum(peak_kw), 0) AS peak_kw
                        FROM account_list_customers WHERE list_id = :list
                        """)
                .param("list", listId)
                .query((row, n) -> new AccountListSums(
                        row.getLong("accounts"),
                        row.getLong("customers"),
                        row.getBigDecimal("annual_kwh"),
                        row.getBigDecimal("peak_kw")))
                .single();
    }

    private static Map<String, Object> withList(Map<String, Object> parameters, UUID listId) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("list", listId);
        return all;
    }
}
