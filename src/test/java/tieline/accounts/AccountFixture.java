package tieline.accounts;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.platform.database.Ids;

/** Puts customers, books and accounts into the database for tests, as an import would have. */
@TestComponent
public class AccountFixture {

    private final JdbcTemplate jdbc;

    AccountFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a test says about an account; the rest is the same for all. */
    public record Given(
            String reference,
            String customer,
            String book,
            String customerClass,
            String status,
            @Nullable String schedule,
            @Nullable String city,
            @Nullable String annualKwh,
            @Nullable String peakKw,
            @Nullable String contractEnd,
            String returnRight) {

        /** An active commercial account of customer C-1 in book NORTH with an explicit return right and 1,000 kWh. */
        public static Given account(String reference) {
            return new Given(
                    reference,
                    "C-1",
                    "NORTH",
                    "commercial",
                    "active",
                    "B-20",
                    "Oakland",
                    "1000",
                    "10",
                    null,
                    "explicit");
        }

        public Given of(String customer) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given in(String book) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given as(String customerClass) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given inactive() {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    "inactive",
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given at(@Nullable String schedule, @Nullable String city) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given using(@Nullable String annualKwh, @Nullable String peakKw) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given until(@Nullable String contractEnd) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }

        public Given with(String returnRight) {
            return new Given(
                    reference,
                    customer,
                    book,
                    customerClass,
                    status,
                    schedule,
                    city,
                    annualKwh,
                    peakKw,
                    contractEnd,
                    returnRight);
        }
    }

    /** Adds an account, with its customer (named "Customer" and its number) and book if they do not exist. */
    public UUID add(Given given) {
        UUID customerId = customer(given.customer(), "Customer " + given.customer());
        UUID bookId = book(given.book());
        UUID id = Ids.next();
        AccountReference reference = AccountReference.parse(given.reference()).orElseThrow();
        jdbc.update(
                """
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, service_address, city, zip, meter_number, meter_owner, annual_kwh, peak_kw,
                    contract_number, contract_price_usd_per_kwh, contract_end, return_right, da_class, common_area,
                    as_of)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '1 Main St', ?, '94607', ?, 'U', ?, ?, 'K-1', 0.106849, ?, ?, 'none',
                    FALSE, DATE '2026-11-16')
                """,
                id,
                reference.utility().name(),
                reference.number(),
                customerId,
                bookId,
                given.customerClass(),
                given.status(),
                given.schedule(),
                given.city(),
                "M" + reference.number(),
                decimal(given.annualKwh()),
                decimal(given.peakKw()),
                given.contractEnd() == null ? null : Date.valueOf(LocalDate.parse(given.contractEnd())),
                given.returnRight());
        return id;
    }

    /** The customer with this number, made with the name if there is none. */
    public UUID customer(String number, String name) {
        jdbc.update("""
                INSERT INTO customers (customer_id, customer_number, customer_name) VALUES (?, ?, ?)
                ON CONFLICT (customer_number) DO NOTHING
                """, Ids.next(), number, name);
        return one("SELECT customer_id FROM customers WHERE customer_number = ?", number);
    }

    /** The book with this code, made if there is none. */
    public UUID book(String code) {
        jdbc.update(
                "INSERT INTO books (book_id, code, name, created_at) VALUES (?, ?, ?, now()) ON CONFLICT DO NOTHING",
                Ids.next(),
                code,
                "Book " + code);
        return one("SELECT book_id FROM books WHERE code = ?", code);
    }

    private UUID one(String sql, String key) {
        UUID id = jdbc.queryForObject(sql, UUID.class, key);
        if (id == null) {
            throw new IllegalStateException(key);
        }
        return id;
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
