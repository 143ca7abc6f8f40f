package tieline.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A million accounts of 200,000 customers in 12 books, with values spread as unevenly as real ones, and what to ask of them. */
final class PageData {

    private static final List<String> SORTS =
            List.of("account_number", "customer_name", "annual_kwh", "peak_kw", "contract_end");

    private static final List<String> FILTERS = List.of(
            "",
            "utility=PGE",
            "utility=SCE&utility=SDGE",
            "book=BOOK3",
            "book=BOOK12",
            "customer_class=residential",
            "customer_class=industrial",
            "schedule=E-1",
            "schedule=TOU-8",
            "return_right=prohibited",
            "return_right=unknown",
            "status=inactive",
            "annual_kwh_min=5000000",
            "annual_kwh_max=3000",
            "contract_end_before=2027-02-01",
            "city=Vernon",
            "customer_number=C77",
            "q=10004",
            "q=M5",
            "q=delta%20foods%201",
            "utility=PGE&customer_class=commercial&return_right=unknown&status=active&book=BOOK5",
            "customer_class=residential&annual_kwh_min=200000");

    private PageData() {}

    /** Makes the accounts where there are none. */
    static void make(JdbcTemplate jdbc, int accounts) {
        Long there = jdbc.queryForObject("SELECT count(*) FROM accounts", Long.class);
        if (there != null && there == accounts) {
            return;
        }
        if (there == null || there > 0) {
            throw new IllegalStateException("This database holds other accounts.");
        }
        jdbc.update("""
                INSERT INTO books (book_id, code, name, created_at)
                SELECT uuidv7(), 'BOOK' || n, 'Book ' || n, now() FROM generate_series(1, 12) n
                """);
        jdbc.update("""
                INSERT INTO customers (customer_id, customer_number, customer_name)
                SELECT uuidv7(), 'C' || n, (ARRAY['Ravenswood', 'San Joaquin', 'Inland', 'Delta', 'Mission Peak', 'Sierra',
                    'Bayview'])[1 + n % 7] || ' ' || (ARRAY['Cold Storage', 'Hullers', 'Packing', 'Foods', 'Cement'])[1 + n % 5]
                    || ' ' || n
                FROM generate_series(1, ? / 5) n
                """, accounts);
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, service_address, city, zip, meter_number, meter_owner, annual_kwh, peak_kw, contract_number,
                    contract_price_usd_per_kwh, contract_end, return_right, da_class, common_area, as_of)
                SELECT uuidv7(), (ARRAY['PGE', 'PGE', 'SCE', 'SCE', 'SDGE'])[1 + r.a % 5],
                    (1000000000 + n * 7919::bigint % 899999993)::text, c.customer_id, b.book_id,
                    CASE WHEN r.kwh < 20000 THEN 'residential' WHEN r.kwh < 100000 THEN 'small_commercial'
                        WHEN r.kwh > 2000000 THEN 'industrial' WHEN r.a % 9 = 0 THEN 'agricultural' ELSE 'commercial' END,
                    CASE WHEN r.a % 50 = 0 THEN 'inactive' ELSE 'active' END,
                    (ARRAY['E-1', 'E-1', 'E-1', 'A-1', 'A-10', 'E-19', 'GS-2', 'TOU-8'])[1 + r.b % 8],
                    r.a % 9000 || ' Industrial Way',
                    (ARRAY['San Jose', 'Fremont', 'Stockton', 'Madera', 'Ontario', 'Oceanside', 'Vernon'])[1 + r.b % 7],
                    (90001 + r.a % 6000)::text, 'M' || 10000000 + r.b, 'U', r.kwh, r.kwh / 4000, 'K-' || r.a % 9999,
                    0.05 + r.b % 1500 / 10000.0, CASE WHEN r.b % 4 > 0 THEN DATE '2027-01-01' + r.b % 1200 END,
                    CASE WHEN r.a % 400 = 1 THEN 'prohibited' WHEN r.a % 20 = 2 THEN 'unknown' WHEN r.a % 3 = 0 THEN 'silent'
                        ELSE 'explicit' END, 'none', r.a % 100 = 0, DATE '2026-11-01'
                FROM generate_series(1, ?) n
                CROSS JOIN LATERAL (SELECT abs(hashint8(n)) % 1000000 AS a, abs(hashint8(n + 7)) % 1000000 AS b,
                    round(exp(7 + abs(hashint8(n + 3)) % 1000000 / 120000.0)::numeric, 0) AS kwh) r
                JOIN customers c ON c.customer_number = 'C' || (1 + r.a % (? / 5))
                JOIN books b ON b.code = 'BOOK' || (1 + (sqrt(r.b % 144))::int % 12)
                """, accounts, accounts);
        jdbc.execute("VACUUM ANALYZE");
        jdbc.execute("CHECKPOINT");
    }

    /** Every order in both directions under every kind of filter the page offers. */
    static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String filter : FILTERS) {
            for (String sort : SORTS) {
                addresses.add(address(filter, sort));
                addresses.add(address(filter, "-" + sort));
            }
        }
        return addresses;
    }

    private static String address(String filter, String sort) {
        return "/accounts?" + (filter.isEmpty() ? "" : filter + "&") + "sort=" + sort;
    }
}
