package tieline.approvals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.platform.security.Actor;
import tieline.platform.security.People;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;

/**
 * Says in whose right a person may decide: in the own, or in that of somebody absent who delegated it. A delegate holds the
 * role, had no hand in the matter, and decides only what the absent person could have decided.
 */
@Component
class Deciders {

    private final ApprovalSubjects subjects;
    private final DelegationRepository delegations;
    private final People people;
    private final Clock clock;

    Deciders(ApprovalSubjects subjects, DelegationRepository delegations, People people, Clock clock) {
        this.subjects = subjects;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** In the own name. */
    Permission ownRight(Actor person, Approval approval) {
        Permission common = ApprovalPermissions.decide(person, approval);
        return common.granted()
                ? subjects.of(approval.subject())
                        .mayDecide(person, approval.subject().id())
                : common;
    }

    /** The delegations that hold today and under which this person may decide on this; none without the common rights. */
    List<DelegationView> delegatedRights(Actor person, Approval approval) {
        List<DelegationView> rights = new ArrayList<>();
        if (!ApprovalPermissions.decide(person, approval).granted()) {
            return rights;
        }
        for (Delegation delegation : delegations.holdingFor(person.personId(), Pacific.dateOf(clock.instant()))) {
            DelegationView view = delegation.view();
            boolean could = view.role().equals(approval.deciderRole())
                    && people.find(view.givenBy())
                            .map(absent -> ownRight(absent, approval).granted())
                            .orElse(false);
            if (could) {
                rights.add(view);
            }
        }
        return rights;
    }

    /**
     * The right that a person decides in.
     *
     * @param absent in whose name; null for the own, and for that of the first absent person where the own does not do
     * @return the delegation, or null for the own name
     * @throws ApprovalRefusedException when the person may not decide, saying why
     */
    @Nullable DelegationView require(Actor person, Approval approval, @Nullable UUID absent) {
        Permission own = ownRight(person, approval);
        if (absent == null && own.granted()) {
            return null;
        }
        List<DelegationView> rights = delegatedRights(person, approval);
        return rights.stream()
                .filter(right -> absent == null || right.givenBy().equals(absent))
                .findFirst()
                .orElseThrow(() -> new ApprovalRefusedException(
                        own.granted()
                                ? "No delegation of this person to you holds today for this decision."
                                : own.reason()));
    }
}
