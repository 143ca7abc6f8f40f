package tieline.accounts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with everything that account files say about it: as it is now, or as a frozen list keeps it. What is not
 * known is null.
 *
 * @param customerSort the customer's name in small letters, by which lists sort
 * @param book the book's code
 * @param annualKwh kWh a year, three decimals
 * @param peakKw kW, three decimals
 * @param contractPrice US dollars per kWh, six decimals
 * @param contractEnd the contract's last day
 * @param daClass core, non_core or none
 * @param asOf the date the file gives for the row
 */
public record AccountRow(
        UUID accountId,
        UUID customerId,
        Utility utility,
        String accountNumber,
        String customerNumber,
        String customerName,
        String customerSort,
        String book,
        CustomerClass customerClass,
        AccountStatus status,
        @Nullable String schedule,
        @Nullable String serviceAddress,
        @Nullable String city,
        @Nullable String zip,
        @Nullable String mailingAddress,
        @Nullable String mailingCity,
        @Nullable String mailingZip,
        @Nullable String email,
        @Nullable String meterNumber,
        @Nullable String meterOwner,
        @Nullable BigDecimal annualKwh,
        @Nullable BigDecimal peakKw,
        @Nullable String contractNumber,
        @Nullable BigDecimal contractPrice,
        @Nullable LocalDate contractEnd,
        ReturnRight returnRight,
        String daClass,
        boolean commonArea,
        LocalDate asOf) {

    /** The columns this record reads, of accounts a, customers c and books b. */
    static final String COLUMNS = """
            a.account_id, a.customer_id, a.utility, a.account_number, c.customer_number, c.customer_name,
            lower(c.customer_name) AS customer_sort, b.code AS book, a.customer_class, a.status, a.schedule,
            a.service_address, a.city, a.zip, a.mailing_address, a.mailing_city, a.mailing_zip, a.email, a.meter_number,
            a.meter_owner, a.annual_kwh, a.peak_kw, a.contract_number, a.contract_price_usd_per_kwh, a.contract_end,
            a.return_right, a.da_class, a.common_area, a.as_of""";

    /** The account's public reference. */
    public AccountReference reference() {
        return new AccountReference(utility, accountNumber);
    }

    static AccountRow from(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Utility.valueOf(row.getString("utility")),
                row.getString("account_number"),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("customer_sort"),
                row.getString("book"),
                CustomerClass.ofCode(row.getString("customer_class")).orElseThrow(),
                AccountStatus.ofCode(row.getString("status")).orElseThrow(),
                row.getString("schedule"),
                row.getString("service_address"),
                row.getString("city"),
                row.getString("zip"),
                row.getString("mailing_address"),
                row.getString("mailing_city"),
                row.getString("mailing_zip"),
                row.getString("email"),
                row.getString("meter_number"),
                row.getString("meter_owner"),
                row.getBigDecimal("annual_kwh"),
                row.getBigDecimal("peak_kw"),
                row.getString("contract_number"),
                row.getBigDecimal("contract_price_usd_per_kwh"),
                row.getObject("contract_end", LocalDate.class),
                ReturnRight.ofCode(row.getString("return_right")).orElseThrow(),
                row.getString("da_class"),
                row.getBoolean("common_area"),
                row.getObject("as_of", LocalDate.class));
    }
}
