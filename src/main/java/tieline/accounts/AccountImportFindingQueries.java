package tieline.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportErrors;

/** What pages show of a check: totals, renamed customers, and why rows are left out. */
@Component
class AccountImportFindingQueries extends ImportErrors {

    private final JdbcClient jdbc;

    AccountImportFindingQueries(JdbcClient jdbc) {
        super(jdbc, "account_import_rows", "account_import_errors");
        this.jdbc = jdbc;
    }

    /** Totals by utility and book, in their order. */
    List<AccountImportTotal> totals(UUID importId) {
        return jdbc.sql("""
                        SELECT utility, book, added, changed, unchanged, missing, annual_kwh FROM account_import_totals
                        WHERE import_id = :import ORDER BY utility, book
                        """)
                .param("import", importId)
                .query(AccountImportTotal.class)
                .list();
    }

    /** Customers whose name changes, or changed where the import is committed; at most {@code limit}, by number. */
    List<AccountImportRenaming> renamings(UUID importId, boolean committed, int limit) {
        String sql = committed ? """
                SELECT c.customer_number, h.name_before AS before, h.name_after AS after
                FROM customer_changes h JOIN customers c ON c.customer_id = h.customer_id
                WHERE h.import_id = :import
                ORDER BY c.customer_number LIMIT :limit
                """ : """
                SELECT DISTINCT c.customer_number, c.customer_name AS before, s.customer_name AS after
                FROM account_import_rows s JOIN customers c ON c.customer_number = s.customer_number
                WHERE c.customer_name <> s.customer_name AND %s
                ORDER BY c.customer_number LIMIT :limit
                """.formatted(AccountImportCheckQueries.GOOD);
        return jdbc.sql(sql)
                .param("import", importId)
                .param("limit", limit)
                .query(AccountImportRenaming.class)
                .list();
    }
}
