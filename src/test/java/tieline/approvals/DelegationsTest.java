package tieline.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** Deciding for somebody absent: what the absent one could, on the days named, never on what either of the two made. */
@TielineTest
@Import(Papers.class)
class DelegationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);

    @Autowired
    private Delegations delegations;

    @Autowired
    private DelegationHistory history;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalPanels panels;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    private Actor absent;
    private Actor delegate;

    @BeforeEach
    void begin() {
        absent = people.person("delegations-absent", Role.MANAGER);
        delegate = people.person("delegations-delegate", Role.MANAGER);
        clock.setTo(Instant.parse("2027-03-01T18:00:00Z"));
    }

    @AfterEach
    void end() {
        clock.reset();
        papers.liftLimits();
        jdbc.update("UPDATE approval_delegations SET ended_at = now() WHERE ended_at IS NULL");
    }

    @Test
    void whoCouldNotInTheOwnNameDecidesForTheAbsentAndItIsRecorded() {
        papers.limit(delegate.personId());
        UUID approval = papers.submit(people.analyst(), papers.write("limit"));
        assertThatThrownBy(() -> decide(delegate, approval, null)).hasMessage("This is above your limit.");
        assertThat(mayDecide(approval)).isFalse();
        give(MONDAY, FRIDAY);
        assertThat(mayDecide(approval)).isTrue();
        decide(delegate, approval, null);
        ApprovalDecision decision = approvals.find(approval).orElseThrow().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.decider()).isEqualTo("Delegations Delegate for Delegations Absent");
        assertThat(decision.decidedBy()).isEqualTo(delegate.personId());
        assertThat(CurrentActor.callAs(absent, () -> history.todayOfActingPerson()))
                .singleElement()
                .satisfies(given -> assertThat(CurrentActor.callAs(people.compliance(), () -> history.of(given)))
                        .extracting(step -> step.what())
                        .satisfiesExactly(
                                decided -> assertThat(decided)
                                        .contains("Delegations Delegate approved it, instead of Delegations Absent"),
                                named -> assertThat(named)
                                        .startsWith("Delegations Absent named Delegations Delegate to decide")));
    }

    @Test
    void whoCouldAnywayChoosesInWhoseName() {
        give(MONDAY, FRIDAY);
        UUID own = papers.submit(people.analyst(), papers.write("own name"));
        ApprovalPanel panel =
                CurrentActor.callAs(delegate, () -> panels.of(own)).orElseThrow();
        assertThat(panel.inOwnName()).isTrue();
        assertThat(panel.absent()).extracting(choice -> choice.label()).containsExactly("Delegations Absent");
        decide(delegate, own, null);
        assertThat(approvals.find(own).orElseThrow().decision())
                .extracting(ApprovalDecision::delegation)
                .isNull();
        UUID other = papers.submit(people.analyst(), papers.write("other name"));
        decide(delegate, other, absent.personId());
        assertThat(approvals.find(other).orElseThrow().decision())
                .extracting(ApprovalDecision::decider)
                .isEqualTo("Delegations Delegate for Delegations Absent");
    }

    @Test
    void aDelegationNeverMakesAMakerAChecker() {
        give(MONDAY, FRIDAY);
        UUID byDelegate = papers.submit(people.analyst(), papers.write("by delegate"), delegate);
        assertThatThrownBy(() -> decide(delegate, byDelegate, null)).hasMessageContaining("had a hand in it");
        assertThatThrownBy(() -> decide(delegate, byDelegate, absent.personId()))
                .hasMessageContaining("had a hand in it");
        papers.limit(delegate.personId());
        UUID byAbsent = papers.submit(people.analyst(), papers.write("by absent"), absent);
        assertThatThrownBy(() -> decide(delegate, byAbsent, absent.personId())).hasMessage("This is above your limit.");
        papers.liftLimits();
        assertThatThrownBy(() -> decide(delegate, byAbsent, absent.personId()))
                .hasMessageContaining("No delegation of this person to you holds today");
        decide(delegate, byAbsent, null);
    }

    @Test
    void itHoldsOnTheNamedDaysInPacificTimeUntilItIsEnded() {
        papers.limit(delegate.personId());
        UUID delegation = give(MONDAY.plusDays(1), MONDAY.plusDays(1));
        UUID approval = papers.submit(people.analyst(), papers.write("days"));
        clock.setTo(Instant.parse("2027-03-02T07:59:00Z"));
        assertThatThrownBy(() -> decide(delegate, approval, null)).hasMessage("This is above your limit.");
        clock.setTo(Instant.parse("2027-03-03T08:01:00Z"));
        assertThatThrownBy(() -> decide(delegate, approval, null)).hasMessage("This is above your limit.");
        clock.setTo(Instant.parse("2027-03-03T07:59:00Z"));
        assertThatThrownBy(() -> CurrentActor.runAs(people.otherManager(), () -> delegations.end(delegation)))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("Only Delegations Absent or Delegations Delegate");
        CurrentActor.runAs(absent, () -> delegations.end(delegation));
        assertThatThrownBy(() -> decide(delegate, approval, null)).hasMessage("This is above your limit.");
        give(LocalDate.of(2027, 3, 2), FRIDAY);
        decide(delegate, approval, null);
    }

    @Test
    void itIsGivenToSomebodyElseWhoHoldsTheRoleForDaysToCome() {
        refused(people.analyst().personId(), MONDAY, FRIDAY, "Choose somebody who decides as a manager.");
        refused(absent.personId(), MONDAY, FRIDAY, "somebody else than yourself");
        refused(delegate.personId(), MONDAY.minusDays(1), FRIDAY, "over already");
        refused(delegate.personId(), FRIDAY, MONDAY, "before the first");
        refused(delegate.personId(), MONDAY, MONDAY.plusDays(400), "at most 366 days");
        assertThatThrownBy(() -> CurrentActor.runAs(
                        people.analyst(), () -> delegations.give(delegate.personId(), MONDAY, FRIDAY, "Leave")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListShowsTheNewestFirstByPages() {
        UUID first = give(MONDAY, FRIDAY);
        UUID second = give(MONDAY, FRIDAY);
        CurrentActor.runAs(delegate, () -> delegations.end(second));
        CurrentActor.runAs(people.compliance(), () -> {
            var page = delegations.page(false, Place.BEGINNING, 1);
            assertThat(page.rows()).extracting(DelegationView::delegationId).containsExactly(second);
            var next = delegations.page(false, Place.of(page.after(), null), 1);
            assertThat(next.rows()).extracting(DelegationView::delegationId).containsExactly(first);
            var back = delegations.page(false, Place.of(null, next.before()), 1);
            assertThat(back.rows()).extracting(DelegationView::delegationId).containsExactly(second);
            assertThat(delegations.page(true, Place.BEGINNING, 10).rows())
                    .extracting(DelegationView::delegationId)
                    .containsExactly(first);
        });
    }

    private UUID give(LocalDate from, LocalDate to) {
        return CurrentActor.callAs(absent, () -> delegations.give(delegate.personId(), from, to, "Leave"));
    }

    /** What the delegate's inbox says about a line. */
    private boolean mayDecide(UUID approval) {
        return CurrentActor.callAs(
                delegate,
                () -> inbox.page(InboxFilter.all(InboxView.WAITING), Place.BEGINNING, 100).rows().stream()
                        .filter(row -> row.approvalId().equals(approval))
                        .anyMatch(row -> inbox.mayDecide(row).granted()));
    }

    private void refused(UUID person, LocalDate from, LocalDate to, String why) {
        assertThatThrownBy(() -> CurrentActor.runAs(absent, () -> delegations.give(person, from, to, "Leave")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining(why);
    }

    private void decide(Actor person, UUID approval, @Nullable UUID inTheNameOf) {
        String hash = approvals.find(approval).orElseThrow().contentHash();
        CurrentActor.runAs(person, () -> approvals.decide(approval, Verdict.APPROVED, hash, null, inTheNameOf));
    }
}
