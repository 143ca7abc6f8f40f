package tieline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Searching 100,000 events: what is found, in which order, and through which index. */
class AuditQueriesTest {

    private static final Place BEGINNING = new Place(null, false);
    private static final UUID ACTOR = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private static JdbcClient jdbc;
    private static AuditQueries queries;

    @BeforeAll
    static void events() {
        TestDatabase database = TestDatabase.create();
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
        queries = new AuditQueries(jdbc, JsonMapper.builder().build());
        jdbc.sql("""
                INSERT INTO audit_events (event_id, occurred_at, actor_id, actor_name, action, subject_kind, subject_id,
                                          subject_label, address, summary, reason, before_values, after_values)
                SELECT gen_random_uuid(), timestamptz '2026-01-01 08:00Z' + n * interval '3 minutes',
                       CASE WHEN n % 25 = 0 THEN NULL ELSE ('00000000-0000-7000-8000-' || lpad((n % 25)::text, 12, '0'))::uuid END,
                       'Person ' || n % 25,
                       (ARRAY['batch.decided', 'batch.released', 'import.committed', 'list.frozen', 'user.signed-in'])[n % 5 + 1],
                       (ARRAY['batch', 'import', 'list', 'user'])[n % 4 + 1], (n % 9000)::text,
                       'PGE-2026-' || lpad((n % 9000)::text, 4, '0'), '/somewhere/' || n, 'Something was done to it',
                       CASE WHEN n % 1000 = 7 THEN 'the drought surcharge was wrong' END,
                       CASE WHEN n % 3 = 0 THEN '{"state":"open"}'::jsonb END, CASE WHEN n % 3 = 0 THEN '{"state":"done"}'::jsonb END
                FROM generate_series(1, 100000) n
                """).update();
        jdbc.sql("VACUUM ANALYZE audit_events").update();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("nothing", AuditFilter.ALL, "audit_events_recent_ix"),
                Arguments.of("who", filter(ACTOR, null, null, null), "audit_events_actor_ix"),
                Arguments.of(
                        "the system",
                        new AuditFilter(null, true, null, null, null, null, null),
                        "audit_events_system_ix"),
                Arguments.of("action", filter(null, "list.frozen", null, null), "audit_events_action_ix"),
                Arguments.of("kind", filter(null, null, "import", null), "audit_events_kind_ix"),
                Arguments.of("words", filter(null, null, null, "drought sur"), "audit_events_text_ix"),
                Arguments.of(
                        "days",
                        new AuditFilter(
                                null, false, null, null, null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
                        "audit_events_recent_ix"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void readsThroughItsIndexAndNeverAllEvents(String question, AuditFilter filter, String index) {
        KeysetPage<AuditEvent> first = queries.page(filter, BEGINNING, 50);
        assertThat(plan(queries.pageStatement(filter, BEGINNING, 50)))
                .contains(index)
                .doesNotContain("Seq Scan");
        if (first.after() != null) {
            assertThat(plan(queries.pageStatement(filter, new Place(first.after(), false), 50)))
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void leapsThroughTheIndexForWhatOccurs() {
        assertThat(queries.actions())
                .containsExactly(
                        "batch.decided", "batch.released", "import.committed", "list.frozen", "user.signed-in");
        assertThat(queries.subjectKinds()).containsExactly("batch", "import", "list", "user");
    }

    @Test
    void findsWholeWordsAndTheBeginningOfTheLast() {
        assertThat(count("drought")).isEqualTo(100);
        assertThat(count("DROUGHT surch")).isEqualTo(100);
        assertThat(count("droug surcharge")).isZero();
        assertThat(count("PGE-2026-0007")).isEqualTo(12);
        assertThat(count("pge-2026-000")).isEqualTo(119);
        assertThat(count("no-such-word")).isZero();
    }

    @Test
    void takesAnyTextForWords() {
        for (String text :
                List.of("'", "''", "a'b", "&", "|", "!", ":*", "(", "\\", "a:b*", "<->", "%", "\0", "§", "'); --")) {
            assertThat(queries.page(filter(null, null, null, text), BEGINNING, 5)
                            .rows())
                    .as(text)
                    .isEmpty();
        }
        assertThat(queries.page(filter(null, null, null, "  "), BEGINNING, 5).rows())
                .hasSize(5);
    }

    @Test
    void countsDaysInPacificTime() {
        LocalDate day = LocalDate.of(2026, 7, 4);
        List<AuditEvent> events = new ArrayList<>();
        queries.each(new AuditFilter(null, false, null, null, null, day, day), events::add);
        assertThat(events).hasSize(24 * 20);
        assertThat(events.get(0).occurredAt()).hasToString("2026-07-05T06:57:00Z");
        assertThat(events.get(events.size() - 1).occurredAt()).hasToString("2026-07-04T07:00:00Z");
    }

    @Test
    void turnsPagesForwardsAndBackWithoutLossOrRepetition() {
        AuditFilter filter = filter(null, "import.committed", null, "drought");
        List<AuditEvent> all = new ArrayList<>();
        queries.each(filter, all::add);
        List<AuditEvent> turned = new ArrayList<>();
        Place place = BEGINNING;
        KeysetPage<AuditEvent> page;
        do {
            page = queries.page(filter, place, 7);
            turned.addAll(page.rows());
            place = new Place(page.after(), false);
        } while (page.after() != null);
        assertThat(turned).isEqualTo(all).hasSizeGreaterThan(14);

        KeysetPage<AuditEvent> before = queries.page(filter, new Place(page.before(), true), 7);
        assertThat(before.rows())
                .isEqualTo(all.subList(
                        all.size() - page.rows().size() - 7,
                        all.size() - page.rows().size()));
        assertThat(before.before()).isNotNull();
        assertThat(queries.page(filter, new Place("nonsense", false), 7).rows()).isEqualTo(all.subList(0, 7));
        assertThat(queries.page(filter, new Place("2026_x", true), 7).rows()).isNotEmpty();
    }

    @Test
    void countsOnlyUpToALimit() {
        assertThat(queries.count(AuditFilter.ALL, 1000)).isEqualTo(1000);
        assertThat(queries.count(filter(null, null, null, "drought"), 1000)).isEqualTo(100);
    }

    private static int count(String text) {
        return queries.count(filter(null, null, null, text), 1000);
    }

    private static AuditFilter filter(UUID actor, String action, String kind, String text) {
        return new AuditFilter(actor, false, action, kind, text, null, null);
    }

    private static String plan(AuditQueries.Statement statement) {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + statement.sql())
                        .params(statement.values())
                        .query(String.class)
                        .list());
    }
}
