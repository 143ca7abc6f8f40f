package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tieline.ledger.EntryQueries.Statement;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestDatabase;

/** What PostgreSQL means to do for a page of entries among 80,000 of twelve ledgers: never read all of them. */
class EntryPlanTest {

    private static final UUID LEDGER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final YearMonth MIDDLE = YearMonth.of(2008, 5);

    private static JdbcClient jdbc;
    private static EntryQueries queries;

    @BeforeAll
    static void entries() {
        TestDatabase database = TestDatabase.create();
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        queries = new EntryQueries(jdbc);
        jdbc.sql("SET session_replication_role = replica").update();
        for (String sql : FILL.split(";")) {
            jdbc.sql(sql).update();
        }
    }

    private static final String FILL = """
            INSERT INTO ledgers SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'L' || n, 'Ledger',
                '2006-07-01', now() FROM generate_series(1, 12) n;
            INSERT INTO ledger_accounts SELECT gen_random_uuid(), ledger_id, c, c FROM ledgers,
                unnest(ARRAY['core', 'non-core']) c;
            INSERT INTO ledger_months (ledger_id, month, status) SELECT ledger_id, m::date, 'OPEN' FROM ledgers,
                generate_series(date '2006-07-01', date '2009-10-01', interval '1 month') m;
            INSERT INTO ledger_postings SELECT gen_random_uuid(), ledger_id, month, 'k' || month, repeat('a', 64), NULL, 'x',
                month + interval '35 days' FROM ledger_months;
            INSERT INTO ledger_entries SELECT a.account_id, gen_random_uuid(), p.ledger_id, p.posting_id, n % 6 + 1, n,
                p.posted_month - (n % 3) * interval '1 month', p.posted_month,
                CASE WHEN n % 40 = 0 THEN 'REPLACEMENT' ELSE 'ORIGINAL' END, NULL, 'x'
                FROM ledger_postings p JOIN ledger_accounts a USING (ledger_id), generate_series(1, 83) n;
            VACUUM ANALYZE ledger_entries;
            VACUUM ANALYZE ledger_postings;
            VACUUM ANALYZE ledger_accounts;
            VACUUM ANALYZE ledger_months
            """;

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("nothing", EntryFilter.ALL, "ledger_entries_list_ix"),
                Arguments.of("account", filter("core", null, null, null, null, null), "ledger_entries_account_ix"),
                Arguments.of("line", filter(null, 6, null, null, null, null), "ledger_entries_line_ix"),
                Arguments.of(
                        "kind", filter(null, null, EntryKind.REPLACEMENT, null, null, null), "ledger_entries_kind_ix"),
                Arguments.of("about", filter(null, null, null, MIDDLE, null, null), "ledger_entries_effective_ix"),
                Arguments.of("posted", filter(null, null, null, null, MIDDLE, null), "ledger_entries_"),
                Arguments.of(
                        "as of", filter(null, null, null, null, null, LocalDate.of(2009, 1, 1)), "ledger_entries_"),
                Arguments.of(
                        "all at once",
                        filter("core", 2, EntryKind.ORIGINAL, MIDDLE, MIDDLE, LocalDate.of(2009, 1, 1)),
                        "ledger_entries_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void aPageIsReadThroughAnIndexInItsOrder(String name, EntryFilter filter, String index) {
        Place middle = new Place("2008-05~80000000-0000-0000-0000-000000000000", false);
        for (Place place : List.of(Place.BEGINNING, middle, new Place(middle.cursor(), true))) {
            assertThat(plan(queries.pageStatement(LEDGER, filter, place, 50)))
                    .contains(index)
                    .doesNotContain("Seq Scan on ledger_entries");
        }
        assertThat(plan(queries.countStatement(LEDGER, filter))).doesNotContain("Seq Scan on ledger_entries");
    }

    @Test
    void balancesAndTotalsAreReadThroughAnIndex() {
        var page = queries.page(LEDGER, EntryFilter.ALL, Place.BEGINNING, 50);
        assertThat(page.rows()).hasSize(50);
        assertThat(plan(queries.balancesStatement(LEDGER, null, page.rows())))
                .contains("ledger_entries_")
                .doesNotContain("Seq Scan on ledger_entries");
        assertThat(plan(LedgerQueries.sumsStatement(LEDGER, null)))
                .contains("ledger_entries_")
                .doesNotContain("Seq Scan on ledger_entries");
        assertThat(plan(LedgerQueries.sumsStatement(LEDGER, LocalDate.of(2007, 1, 1))))
                .doesNotContain("Seq Scan on ledger_entries");
        // sees a scan where there is one
        assertThat(plan(new Statement("SELECT * FROM ledger_entries WHERE citation = 'y'", Map.of())))
                .contains("Seq Scan on ledger_entries");
    }

    @Test
    void waitingClosesAreCountedThroughAnIndex() {
        assertThat(plan(new Statement(LedgerStore.PREPARED_BY_OTHERS, Map.of("person", LEDGER))))
                .contains("ledger_months_prepared_ix");
    }

    @Test
    void balancesOfAPageInTheMiddleAreTheSumsOfEverythingBefore() {
        var page = queries.page(
                LEDGER, EntryFilter.ALL, new Place("2008-05~80000000-0000-0000-0000-000000000000", false), 50);
        for (LedgerEntry entry : List.of(page.rows().get(0), page.rows().get(49))) {
            assertThat(entry.balance())
                    .isEqualTo(jdbc.sql("""
                            SELECT sum(e.cents) FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                            WHERE e.ledger_id = :ledger AND a.code = :account
                              AND (e.posted_month, e.entry_id) <= (:month, :entry)
                            """)
                            .param("ledger", LEDGER)
                            .param("account", entry.account())
                            .param("month", entry.posted().atDay(1))
                            .param("entry", entry.id())
                            .query(Long.class)
                            .single());
        }
        assertThat(page.rows().get(0).postedAt()).isBefore(Instant.now());
    }

    private static EntryFilter filter(
            String account, Integer line, EntryKind kind, YearMonth effective, YearMonth posted, LocalDate asOf) {
        return new EntryFilter(account, line, kind, effective, posted, asOf);
    }

    private static String plan(Statement statement) {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + statement.sql())
                        .params(statement.values())
                        .query(String.class)
                        .list());
    }
}
