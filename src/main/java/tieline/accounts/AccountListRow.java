package tieline.accounts;

/** The columns of a frozen list's rows, named as {@link AccountRow} reads them. */
final class AccountListRow {

    /** Of rows {@code r}. */
    static final String COLUMNS = """
            r.account_id, r.customer_id, r.utility, r.account_number, r.customer_number, r.customer_name,
            lower(r.customer_name) AS customer_sort, r.book_code AS book, r.customer_class, r.status, r.schedule,
            r.service_address, r.city, r.zip, r.mailing_address, r.mailing_city, r.mailing_zip, r.email, r.meter_number,
            r.meter_owner, r.annual_kwh, r.peak_kw, r.contract_number, r.contract_price_usd_per_kwh, r.contract_end,
            r.return_right, r.da_class, r.common_area, r.as_of""";

    /** The order of a list's rows. */
    static final Keyset BY_NUMBER = Keyset.of("r.utility", "r.account_number");

    private AccountListRow() {}

    static String cursor(AccountRow row) {
        return Keyset.cursor(row.utility(), row.accountNumber());
    }

    static Object[] seek(String cursor) {
        return Keyset.read(cursor, 2, values ->
                new Object[] {Utility.valueOf(values[0]).name(), values[1]});
    }
}
