package tieline.dasr.exceptions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.security.Actor;

/** One thing that a person must look at. It is opened by {@link ExceptionStore}, so that it can be opened once only. */
@Entity
@Table(name = "dasr_exceptions")
class ExceptionItem {

    @Id
    private UUID exceptionId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ExceptionStatus status;

    private @Nullable UUID ownerId;
    private @Nullable String ownerName;
    private @Nullable Instant resolvedAt;
    private @Nullable String resolvedByName;
    private @Nullable String resolution;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExceptionItem() {
        // for JPA
    }

    /** A person takes it, from nobody or from somebody else. */
    void assignTo(Actor person) {
        refuseUnlessOpen();
        ownerId = person.personId();
        ownerName = person.name();
    }

    /** A person has settled it. */
    void resolve(String how, Actor person, Instant now) {
        refuseUnlessOpen();
        status = ExceptionStatus.RESOLVED;
        resolution = how;
        resolvedByName = person.name();
        resolvedAt = now;
    }

    private void refuseUnlessOpen() {
        if (status != ExceptionStatus.OPEN) {
            throw new ExceptionRefusedException(
                    reference + " is resolved already, by " + resolvedByName + ": " + resolution);
        }
    }

    String reference() {
        return reference;
    }

    @Nullable String ownerName() {
        return ownerName;
    }

    /** The exception's page. */
    String address() {
        return "/dasr/exceptions/" + reference;
    }
}
