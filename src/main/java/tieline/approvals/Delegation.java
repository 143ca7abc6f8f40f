package tieline.approvals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** Somebody decides instead of an absent person. It never changes; it can be ended early. */
@Entity
@Table(name = "approval_delegations")
class Delegation {

    @Id
    private UUID delegationId;

    private String role;
    private UUID givenBy;
    private String givenByName;
    private UUID delegate;
    private String delegateName;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String reason;
    private Instant givenAt;
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {
        // for JPA
    }

    Delegation(String role, Actor giver, Actor delegate, LocalDate from, LocalDate to, String reason, Instant now) {
        this.delegationId = Ids.next();
        this.role = role;
        this.givenBy = giver.personId();
        this.givenByName = giver.name();
        this.delegate = delegate.personId();
        this.delegateName = delegate.name();
        this.fromDay = from;
        this.toDay = to;
        this.reason = reason;
        this.givenAt = now;
    }

    /** Over from now on. What was decided under it stands. */
    void end(Instant now) {
        if (endedAt != null) {
            throw new ApprovalRefusedException("The delegation was ended already.");
        }
        endedAt = now;
    }

    DelegationView view() {
        return new DelegationView(
                delegationId,
                role,
                givenBy,
                givenByName,
                delegate,
                delegateName,
                fromDay,
                toDay,
                reason,
                givenAt,
                endedAt);
    }
}
