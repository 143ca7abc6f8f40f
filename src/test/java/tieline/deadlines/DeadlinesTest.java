package tieline.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;
import tieline.testing.CleanDatabase;
import tieline.testing.LoneChecks;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Opening, meeting, moving, passing: what the door allows, what the history keeps, and what the database refuses. */
@TielineTest
class DeadlinesTest {

    private static final Instant NOW = Instant.parse("2026-11-19T17:00:00Z");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 20);

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlinePages pages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CleanDatabase database;

    private DeadlineFixture given;

    @BeforeEach
    void begin() {
        database.empty();
        clock.setTo(NOW);
        given = new DeadlineFixture(deadlines, transaction, people.analyst());
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    @Test
    void aDutyIsMetInTimeAndTheHistorySaysByWhomAndHow() {
        String reference = given.duty("Answer the utility", TOMORROW);
        assertThat(item(reference).dueAt()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        CurrentActor.runAs(people.manager(), () -> deadlines.meetByPerson(reference, "Answered by telephone"));
        assertThat(item(reference).status()).isEqualTo(DeadlineStatus.DONE);
        assertThat(history(reference))
                .extracting(TimelineEntry::what, TimelineEntry::who, TimelineEntry::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Met", "Test Manager", "Answered by telephone"),
                        org.assertj.core.groups.Tuple.tuple("Opened", "Test Analyst", null));
    }

    @Test
    void passingMakesADutyMissedAndEndsARight() {
        String duty = given.duty("A duty", TOMORROW);
        String right = given.window("A right", TOMORROW);
        clock.setTo(Instant.parse("2026-11-21T07:59:00Z"));
        assertThat(deadlines.passDays()).isZero();
        clock.setTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(deadlines.passDays()).isEqualTo(2);
        assertThat(item(duty).status()).isEqualTo(DeadlineStatus.MISSED);
        assertThat(item(right).status()).isEqualTo(DeadlineStatus.DONE);
        assertThat(history(duty).get(0).who()).isEqualTo("Tieline");

        CurrentActor.runAs(people.analyst(), () -> deadlines.meetByPerson(duty, "Done two days late"));
        assertThat(item(duty).status()).isEqualTo(DeadlineStatus.DONE);
        assertThat(history(duty)).hasSize(3);
    }

    @Test
    void movingKeepsTheOldDayInTheHistoryAndReopensWhatWasMissed() {
        String reference = given.duty("A duty", TOMORROW);
        clock.setTo(Instant.parse("2026-11-22T08:00:00Z"));
        deadlines.passDays();
        given.in(() -> deadlines.move(reference, LocalDate.of(2026, 12, 1), "The utility gave another week"));
        assertThat(item(reference).status()).isEqualTo(DeadlineStatus.OPEN);
        assertThat(history(reference).get(0))
                .extracting(TimelineEntry::before, TimelineEntry::after, TimelineEntry::why)
                .containsExactly("2026-11-20", "2026-12-01", "The utility gave another week");
    }

    @Test
    void whatIsOverStaysAsItIsButCanBeSpokenOf() {
        String reference = given.duty("A duty", TOMORROW);
        given.in(() -> deadlines.cancel(reference, "The file was withdrawn"));
        assertThatThrownBy(() -> given.in(() -> deadlines.meet(reference, "after all")))
                .isInstanceOf(DeadlineRefusedException.class)
                .hasMessageContaining("Cancelled");
        assertThatThrownBy(() -> given.in(() -> deadlines.move(reference, TOMORROW.plusDays(3), "why not")))
                .isInstanceOf(DeadlineRefusedException.class);
        given.in(() -> deadlines.note(reference, "A letter came afterwards"));
        assertThat(history(reference).get(0).why()).isEqualTo("A letter came afterwards");
    }

    @Test
    void aRightIsNotMetByAnybodyHere() {
        String reference = given.window("A right", TOMORROW);
        CurrentActor.runAs(
                people.analyst(),
                () -> assertThatThrownBy(() -> deadlines.meetByPerson(reference, "used"))
                        .isInstanceOf(DeadlineRefusedException.class)
                        .hasMessageContaining("somebody's right"));
    }

    @Test
    void complianceReadsAndDoesNotAct() {
        String reference = given.duty("A duty", TOMORROW);
        CurrentActor.runAs(people.compliance(), () -> {
            assertThat(pages.get(reference).title()).isEqualTo("A duty");
            assertThatThrownBy(() -> deadlines.take(reference)).isInstanceOf(AccessDeniedException.class);
        });
        CurrentActor.runAs(
                people.administrator(),
                () -> assertThatThrownBy(() -> pages.get(reference)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void featuresActOnlyInTheirOwnTransaction() {
        String reference = given.duty("A duty", TOMORROW);
        assertThatThrownBy(() -> deadlines.meet(reference, "outside"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameDutyIsOpenOnce() {
        NewDeadline one = NewDeadline.duty(
                DeadlineFixture.subject(), "A duty", "a rule", new Citation("a.txt", "term"), TOMORROW);
        String reference = given.open(one);
        assertThatThrownBy(() -> given.open(one)).isInstanceOf(DataIntegrityViolationException.class);
        given.in(() -> deadlines.meet(reference, "done"));
        assertThat(given.open(one)).isNotEqualTo(reference);
    }

    @Test
    void theDatabaseRefusesWhatTheApplicationNeverDoes() {
        String reference = given.duty("A duty", TOMORROW);
        refused("UPDATE deadlines SET title = 'Another' WHERE reference = ?", reference, "keeps its subject");
        refused("UPDATE deadlines SET due_on = due_on + 1 WHERE reference = ?", reference, "one step");
        refused(
                "UPDATE deadlines SET status = 'DONE', steps = steps + 1 WHERE reference = ?",
                reference,
                "no event for its step 2");
        refused(
                "UPDATE deadlines SET due_on = due_on + 1, steps = steps + 1 WHERE reference = ?",
                reference,
                "deadlines_due_at_is_the_end_of_the_day_ck");
        refused("DELETE FROM deadlines WHERE reference = ?", reference, "never deleted");
        refused("DELETE FROM deadline_events WHERE actor_name <> ?", reference, "never changed or deleted");
        given.in(() -> deadlines.meet(reference, "done"));
        refused(
                "UPDATE deadlines SET status = 'OPEN', steps = steps + 1 WHERE reference = ?",
                reference,
                "is over and stays");
    }

    @Test
    void theDatabaseKnowsNoHalfStates() {
        String reference = given.duty("A duty of checks", TOMORROW);
        String its = " WHERE deadline_id = (SELECT deadline_id FROM deadlines WHERE reference = '" + reference + "')";
        check("deadline_events_say_why_ck", "UPDATE deadline_events SET kind = 'NOTED', why = ''" + its);
        check("deadline_events_moves_name_both_days_ck", "UPDATE deadline_events SET kind = 'MOVED', why = 'x'" + its);
        check("deadlines_owner_has_a_name_ck", "UPDATE deadlines SET owner_id = deadline_id, owner_name = NULL" + its);
        check("deadlines_a_right_is_not_missed_ck", "UPDATE deadlines SET kind = 'WINDOW', status = 'MISSED'" + its);
        assertThatThrownBy(() -> jdbc.execute("TRUNCATE deadline_events"))
                .hasStackTraceContaining("never changed or deleted");
    }

    private void check(String constraint, String sql) {
        LoneChecks.refuse(transactions, jdbc, constraint, sql);
    }

    private void refused(String sql, String argument, String words) {
        assertThatThrownBy(() -> jdbc.update(sql, argument))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class)
                .hasStackTraceContaining(words);
    }

    private DeadlineItem item(String reference) {
        return CurrentActor.callAs(people.analyst(), () -> pages.get(reference));
    }

    private java.util.List<TimelineEntry> history(String reference) {
        return CurrentActor.callAs(people.analyst(), () -> pages.history(pages.get(reference)));
    }

    @Test
    void pagesMergeKeptAndDerivedOnesByTheInstantTheyAreDue() {
        for (int i = 0; i < 7; i++) {
            given.duty("Kept " + i, TOMORROW.plusDays(i));
        }
        CurrentActor.runAs(people.analyst(), () -> {
            var first = pages.page(DeadlineFilter.TO_DO, Place.BEGINNING, 3);
            var second = pages.page(DeadlineFilter.TO_DO, Place.of(first.after(), null), 3);
            var third = pages.page(DeadlineFilter.TO_DO, Place.of(second.after(), null), 3);
            assertThat(first.rows()).extracting(DeadlineItem::title).containsExactly("Kept 0", "Kept 1", "Kept 2");
            assertThat(third.rows()).extracting(DeadlineItem::title).containsExactly("Kept 6");
            assertThat(third.after()).isNull();
            assertThat(pages.page(DeadlineFilter.TO_DO, Place.of(null, third.before()), 3)
                            .rows())
                    .isEqualTo(second.rows());
            assertThat(pages.page(DeadlineFilter.TO_DO, Place.of("nonsense", null), 3)
                            .rows())
                    .isEqualTo(first.rows());
            assertThat(pages.count(DeadlineFilter.TO_DO.until(TOMORROW.plusDays(1))))
                    .isEqualTo(2);
        });
    }
}
