package tieline.approvals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to delegations: a manager names who decides during an absence, and takes that back. */
@Service
public class Delegations {

    /** A delegation holds for at most so many days. */
    public static final int DAYS_MAX = 366;

    private static final String ROLE = "MANAGER";

    private final DelegationRepository delegations;
    private final DelegationQueries queries;
    private final ApprovalTrail trail;
    private final People people;
    private final Clock clock;

    Delegations(
            DelegationRepository delegations,
            DelegationQueries queries,
            ApprovalTrail trail,
            People people,
            Clock clock) {
        this.delegations = delegations;
        this.queries = queries;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Names who decides instead of the acting person.
     *
     * @param from the first day, Pacific time; not in the past
     * @param to the last day, included
     * @throws ApprovalRefusedException when the days or the person do not do, saying why
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public UUID give(UUID delegate, LocalDate from, LocalDate to, String reason) {
        Actor giver = CurrentActor.get();
        Actor chosen = people.find(delegate)
                .filter(person -> person.has(ROLE))
                .orElseThrow(() -> new ApprovalRefusedException("Choose somebody who decides as a manager."));
        if (delegate.equals(giver.personId())) {
            throw new ApprovalRefusedException("Choose somebody else than yourself.");
        }
        refuseDays(from, to);
        if (reason.isBlank()) {
            throw new ApprovalRefusedException("Give the reason; it stays on record.");
        }
        Delegation delegation = new Delegation(ROLE, giver, chosen, from, to, reason.strip(), clock.instant());
        delegations.saveAndFlush(delegation);
        trail.delegated(
                delegation.view(),
                "approval.delegated",
                giver.name() + " named " + chosen.name() + " to decide from " + Pacific.day(from) + " to "
                        + Pacific.day(to),
                reason.strip());
        return delegation.view().delegationId();
    }

    /**
     * Ends a delegation now. Who gave it ends it, or who was named.
     *
     * @throws ApprovalRefusedException when it is over already or somebody else's
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void end(UUID delegationId) {
        Actor person = CurrentActor.get();
        Delegation delegation = delegations
                .findById(delegationId)
                .orElseThrow(() -> new ApprovalRefusedException("There is no such delegation."));
        DelegationView view = delegation.view();
        if (!mayEnd(person, view)) {
            throw new ApprovalRefusedException(
                    "Only " + view.givenByName() + " or " + view.delegateName() + " ends it.");
        }
        if (!view.isOpenOn(today())) {
            throw new ApprovalRefusedException("The delegation is over already.");
        }
        delegation.end(clock.instant());
        delegations.saveAndFlush(delegation);
        trail.delegated(view, "approval.delegation-ended", person.name() + " ended the delegation", null);
    }

    /** Whether this person may end the delegation while it is open. */
    public static boolean mayEnd(Actor person, DelegationView delegation) {
        return delegation.givenBy().equals(person.id()) || delegation.delegate().equals(person.id());
    }

    /** One page of delegations, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
    public KeysetPage<DelegationView> page(boolean openOnly, Place place, int size) {
        return queries.page(openOnly ? today() : null, place, size);
    }

    /** Hands every delegation to {@code use}, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
    public void forEach(boolean openOnly, Consumer<DelegationView> use) {
        queries.each(openOnly ? today() : null, use);
    }

    /** Who can be named by the acting person. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<Candidate> candidates() {
        return queries.holders(ROLE, CurrentActor.get().personId());
    }

    /** A person who can be named. */
    public record Candidate(UUID userId, String displayName) {}

    private void refuseDays(LocalDate from, LocalDate to) {
        if (from.isBefore(today())) {
            throw new ApprovalRefusedException("The first day is over already: " + Pacific.day(from) + ".");
        }
        if (to.isBefore(from)) {
            throw new ApprovalRefusedException("The last day lies before the first.");
        }
        if (ChronoUnit.DAYS.between(from, to) > DAYS_MAX) {
            throw new ApprovalRefusedException("A delegation holds for at most " + DAYS_MAX + " days.");
        }
    }

    private LocalDate today() {
        return Pacific.dateOf(clock.instant());
    }
}
