package tieline.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Over 50,000 accounts, with as many requests, neither the search nor the first page reads through a big table. */
@TielineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private static final List<String> BIG_TABLES = List.of(
            "accounts", "customers", "dasr_requests", "dasr_transmissions", "dasr_exceptions", "customer_totals");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Search search;

    @Autowired
    private Today today;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeAll
    void fill() {
        database.empty();
        DasrFixtures given = new DasrFixtures(jdbc, people);
        TestBatch old = given.draft("PGE", 1);
        UUID book = given.value(UUID.class, "SELECT book_id FROM books");
        jdbc.update("""
                INSERT INTO customers (customer_id, customer_number, customer_name)
                SELECT gen_random_uuid(), 'N-' || i, 'Customer ' || i FROM generate_series(1, 10000) i
                """);
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    return_right, da_class, common_area, as_of)
                SELECT gen_random_uuid(), 'PGE', lpad((i * 7919)::text, 10, '0'), c.customer_id, ?, 'commercial', 'active',
                    'silent', 'none', FALSE, DATE '2026-11-01'
                FROM generate_series(1, 50000) i JOIN customers c ON c.customer_number = 'N-' || (i % 10000 + 1)
                """, book);
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, status,
                    problem_rule, problem)
                SELECT account_id, gen_random_uuid(), ?, utility, account_number, 'N', 'N', 'NORTH', 'commercial', 'active',
                    'silent', 'EXCLUDED',
                    'person', 'left out'
                FROM accounts WHERE status = 'active'
                  AND account_id NOT IN (SELECT account_id FROM dasr_requests)
                """, old.id());
        jdbc.update("UPDATE dasr_batches SET status = 'CANCELLED' WHERE batch_id = ?", old.id());
        given.draft("SCE", 5);
        BIG_TABLES.forEach(table -> jdbc.execute("VACUUM ANALYZE " + table));
    }

    @AfterAll
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000", "0000007919", "PGE-0000007919", "customer 12", "N-77", "PGE-2026", "000000413", "zzz"})
    void aSearchReadsNoBigTableThrough(String text) {
        assertThat(rowsReadThroughBy(() -> search.find(text))).isZero();
    }

    @Test
    void theFirstPageReadsNoBigTableThrough() {
        assertThat(rowsReadThroughBy(() -> today.page(people.manager()))).isZero();
        assertThat(rowsReadThroughBy(() -> today.page(people.analyst()))).isZero();
    }

    /** Sees a scan where there is one. */
    @Test
    void noticesAScan() {
        assertThat(rowsReadThroughBy(
                        () -> jdbc.queryForList("SELECT count(*) FROM accounts WHERE city = 'x' || meter_number")))
                .isGreaterThanOrEqualTo(50_000);
    }

    /** Rows that sequential scans of the big tables return within this work; counted by PostgreSQL for the transaction. */
    private long rowsReadThroughBy(Runnable work) {
        Long rows = transaction.execute(status -> {
            long before = rowsReadThrough();
            CurrentActor.runAs(people.manager(), work);
            return rowsReadThrough() - before;
        });
        return rows == null ? 0 : rows;
    }

    private long rowsReadThrough() {
        return BIG_TABLES.stream()
                .mapToLong(table -> {
                    Long rows = jdbc.queryForObject(
                            "SELECT coalesce(pg_stat_get_xact_tuples_returned(?::regclass), 0)", Long.class, table);
                    return rows == null ? 0 : rows;
                })
                .sum();
    }
}
