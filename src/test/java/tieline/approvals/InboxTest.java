package tieline.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.dasr.DasrFixtures;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What stands in whose inbox, by pages and filters, and that a big history does not slow it down. */
@TielineTest
@Import(Papers.class)
class InboxTest {

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private InboxQueries queries;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    @AfterEach
    void empty() {
        clock.reset();
        database.empty();
    }

    @Test
    void everyEligibleDeciderSeesWhatWaitsAndTheMakerNever() {
        UUID paper = papers.submit(people.analyst(), papers.write("waits"));
        UUID byManager = papers.submit(people.analyst(), papers.write("made by a manager"), people.manager());
        assertThat(ids(people.manager(), InboxView.WAITING)).containsExactly(paper);
        assertThat(ids(people.otherManager(), InboxView.WAITING)).containsExactly(paper, byManager);
        assertThat(ids(people.analyst(), InboxView.WAITING)).isEmpty();
        assertThat(CurrentActor.callAs(people.otherManager(), inbox::waiting)).isEqualTo(2);
        assertThat(ids(people.analyst(), InboxView.SUBMITTED)).containsExactly(byManager, paper);
        assertThat(ids(people.otherAnalyst(), InboxView.SUBMITTED)).isEmpty();
        assertThat(ids(people.compliance(), InboxView.ALL)).containsExactly(byManager, paper);
    }

    @Test
    void batchesAndPapersStandInOneInboxAndAreFilteredByKindUtilityAndAge() {
        new DasrFixtures(jdbc, people).submit(new DasrFixtures(jdbc, people).draft("SCE", 2));
        papers.submit(people.analyst(), papers.write("filter"));
        assertThat(page(people.manager(), new InboxFilter(InboxView.WAITING, Set.of("dasr-batch"), Set.of(), 0)))
                .extracting(InboxRow::title)
                .containsExactly("D-DASR batch to SCE");
        assertThat(page(people.manager(), new InboxFilter(InboxView.WAITING, Set.of(), Set.of("SCE"), 0)))
                .hasSize(1);
        assertThat(page(people.manager(), new InboxFilter(InboxView.WAITING, Set.of(), Set.of("PG&E"), 0)))
                .isEmpty();
        InboxFilter old = new InboxFilter(InboxView.WAITING, Set.of(), Set.of(), 3);
        assertThat(page(people.manager(), old)).isEmpty();
        clock.advance(Duration.ofDays(4));
        assertThat(page(people.manager(), old)).hasSize(2);
        assertThat(CurrentActor.callAs(people.manager(), inbox::utilities)).containsExactly("SCE");
    }

    @Test
    void whatADeciderUndidStaysInTheOwnPartAsUndone() {
        UUID approval = papers.submit(people.analyst(), papers.write("undone"));
        String hash = approvals.find(approval).orElseThrow().contentHash();
        CurrentActor.runAs(people.manager(), () -> {
            approvals.decide(approval, Verdict.REJECTED, hash, "Too early");
            assertThat(inbox.mayUndo(page(people.manager(), InboxFilter.all(InboxView.DECIDED))
                            .get(0)))
                    .isTrue();
            approvals.undo(approval);
        });
        assertThat(page(people.manager(), InboxFilter.all(InboxView.DECIDED)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.status()).isEqualTo(ApprovalStatus.WAITING);
                    assertThat(row.decision()).isNotNull();
                    assertThat(row.decision().undone()).isTrue();
                    assertThat(CurrentActor.callAs(people.manager(), () -> inbox.mark(row))
                                    .word())
                            .isEqualTo("Undone");
                });
    }

    @Test
    void pagesGoForthAndBackInTheOrderOfEachPart() {
        List<UUID> submitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID approval = papers.submit(people.analyst(), papers.write("page " + i));
            submitted.add(approval);
            clock.advance(Duration.ofMinutes(1));
        }
        for (InboxView view : List.of(InboxView.WAITING, InboxView.ALL)) {
            List<UUID> expected = new ArrayList<>(submitted);
            if (view == InboxView.ALL) {
                Collections.reverse(expected);
            }
            KeysetPage<InboxRow> first = page(view, Place.BEGINNING);
            KeysetPage<InboxRow> second = page(view, Place.of(first.after(), null));
            KeysetPage<InboxRow> third = page(view, Place.of(second.after(), null));
            KeysetPage<InboxRow> back = page(view, Place.of(null, third.before()));
            assertThat(idsOf(first.rows())).isEqualTo(expected.subList(0, 2));
            assertThat(idsOf(second.rows())).isEqualTo(expected.subList(2, 4));
            assertThat(idsOf(third.rows())).isEqualTo(expected.subList(4, 5));
            assertThat(third.after()).isNull();
            assertThat(idsOf(back.rows())).isEqualTo(idsOf(second.rows()));
            assertThat(idsOf(page(view, Place.of("no cursor", null)).rows())).isEqualTo(expected.subList(0, 2));
        }
    }

    @Test
    void aLongHistoryIsNotReadForWhatWaits() {
        fillHistory(30_000);
        papers.submit(people.analyst(), papers.write("plan"));
        assertThat(plan(InboxFilter.all(InboxView.WAITING)))
                .contains("approvals_waiting_ix")
                .doesNotContain("Seq Scan");
        assertThat(plan(InboxFilter.all(InboxView.SUBMITTED))).contains("approvals_submitter_ix");
        assertThat(plan(InboxFilter.all(InboxView.ALL))).contains("approvals_recent_ix");
        assertThat(plan(InboxFilter.all(InboxView.DECIDED))).contains("approval_decisions_decider_ix");
        long counted = CurrentActor.callAs(people.manager(), () -> inbox.count(InboxFilter.all(InboxView.DECIDED)));
        assertThat(counted).isEqualTo(ApprovalInbox.COUNTED_MAX + 1L);
        // sees a scan where there is one
        assertThat(explain("SELECT count(*) FROM approvals WHERE end_reason LIKE '%' || title || 'x'", Map.of()))
                .contains("Seq Scan");
    }

    private void fillHistory(int rows) {
        jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, content_hash,
                    changes, consequence, decider_role, undo_seconds, status, submitted_by, submitted_by_name,
                    submitted_at, version)
                SELECT gen_random_uuid(), 'paper', gen_random_uuid(), 'P-' || i, 'A paper', '/papers/' || i,
                    repeat('ab', 32), ARRAY['x'], 'Publish', 'MANAGER', 0, 'WAITING', ?, 'x', now() - i * interval '1 hour', 0
                FROM generate_series(1, ?) i
                """, people.otherAnalyst().id(), rows);
        jdbc.update("INSERT INTO approval_makers SELECT approval_id, submitted_by FROM approvals");
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                SELECT gen_random_uuid(), approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', content_hash, ?,
                    'y', submitted_at, submitted_at FROM approvals
                """, people.manager().id());
        jdbc.update("""
                UPDATE approvals a SET status = 'APPROVED', decision_id = d.decision_id
                FROM approval_decisions d WHERE d.approval_id = a.approval_id
                """);
        jdbc.execute("VACUUM ANALYZE approvals");
        jdbc.execute("VACUUM ANALYZE approval_makers");
        jdbc.execute("VACUUM ANALYZE approval_decisions");
    }

    private String plan(InboxFilter filter) {
        InboxQueries.Statement statement =
                queries.pageStatement(filter, people.manager(), clock.instant(), Place.BEGINNING, 50);
        return explain(statement.sql(), statement.values());
    }

    private String explain(String sql, Map<String, Object> values) {
        return String.join(
                "\n",
                JdbcClient.create(jdbc)
                        .sql("EXPLAIN " + sql)
                        .params(values)
                        .query(String.class)
                        .list());
    }

    private KeysetPage<InboxRow> page(InboxView view, Place place) {
        return CurrentActor.callAs(people.manager(), () -> inbox.page(InboxFilter.all(view), place, 2));
    }

    private List<InboxRow> page(Actor viewer, InboxFilter filter) {
        return CurrentActor.callAs(
                viewer, () -> inbox.page(filter, Place.BEGINNING, 50).rows());
    }

    private List<UUID> ids(Actor viewer, InboxView view) {
        return idsOf(page(viewer, InboxFilter.all(view)));
    }

    private static List<UUID> idsOf(List<InboxRow> rows) {
        return rows.stream().map(InboxRow::approvalId).toList();
    }
}
