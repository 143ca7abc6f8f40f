package tieline.dasr;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The disconnect request of one account, as a person changes it in preparation. Steps of many requests at once, and
 * every step after the release, go through {@link RequestTransitions}, in one statement each.
 */
@Entity
@Table(name = "dasr_requests")
class Request {

    @EmbeddedId
    private RequestKey key;

    private UUID batchId;
    private String accountNumber;
    private String returnRight;
    private @Nullable UUID overrideId;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private @Nullable String problemRule;
    private @Nullable String problemField;
    private @Nullable String problem;
    private @Nullable String problemFix;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Request() {
        // for JPA; requests are made many at a time
    }

    /** Leaves the account out of the batch, for a person's reason. */
    void exclude(String reason) {
        become(RequestStatus.EXCLUDED, "excluded");
        note(Finding.leftOut(reason));
    }

    /** Refuses to put anything back that a rule, not a person, left out: a rule gives way to nobody's click. */
    void mustBeLeftOutByPerson() {
        if (status != RequestStatus.EXCLUDED || !Finding.BY_PERSON.equals(problemRule)) {
            throw new BatchRefusedException("Account " + accountNumber + " was not left out by a person"
                    + (problem == null ? "." : ": " + problem));
        }
    }

    /** Refuses an override where the return right stands in nobody's way. */
    void mustNeedOverride() {
        if (status != RequestStatus.EXCLUDED || !RequestRules.RETURN_RIGHT.equals(problemRule)) {
            throw new BatchRefusedException("Account " + accountNumber + " needs no override: its return right is "
                    + returnRight + " and its state " + status.label() + ".");
        }
    }

    private void become(RequestStatus next, String word) {
        if (!status.canBecome(next)) {
            throw new BatchRefusedException("The request of account " + accountNumber + " cannot be " + word
                    + " now; its state is: " + status.label() + ".");
        }
        status = next;
    }

    private void note(Finding finding) {
        problemRule = finding.rule();
        problemField = finding.field();
        problem = finding.problem();
        problemFix = finding.fix();
    }

    RequestKey key() {
        return key;
    }

    UUID batchId() {
        return batchId;
    }

    String accountNumber() {
        return accountNumber;
    }

    String returnRight() {
        return returnRight;
    }

    RequestStatus status() {
        return status;
    }
}
