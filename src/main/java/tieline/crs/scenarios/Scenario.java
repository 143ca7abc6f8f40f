package tieline.crs.scenarios;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** A what-if of one person: it names the version of its content that holds now. It posts nothing. */
@Entity
@Table(name = "crs_scenarios")
class Scenario {

    /** The kind under which the audit trail knows scenarios; the identifier is the reference. */
    static final String KIND = "crs-scenario";

    @Id
    private UUID scenarioId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ScenarioStatus status;

    private UUID ownerId;
    private String ownerName;
    private @Nullable String copiedFrom;
    private Instant madeAt;
    private UUID content;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Scenario() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init")
    Scenario(String reference, @Nullable String copiedFrom, Actor owner, Instant now) {
        this.scenarioId = Ids.next();
        this.reference = reference;
        this.status = ScenarioStatus.ACTIVE;
        this.ownerId = owner.personId();
        this.ownerName = owner.name();
        this.copiedFrom = copiedFrom;
        this.madeAt = now;
        this.content = Ids.next();
    }

    /** Another content holds from now on. */
    void change(UUID newContent) {
        if (status != ScenarioStatus.ACTIVE) {
            throw new ScenarioRefusedException(reference + " is retired and does not change; copy it");
        }
        content = newContent;
    }

    /** It is kept to read. */
    void retire() {
        if (!status.canBecome(ScenarioStatus.RETIRED)) {
            throw new ScenarioRefusedException(reference + " is retired already");
        }
        status = ScenarioStatus.RETIRED;
    }

    UUID scenarioId() {
        return scenarioId;
    }

    String reference() {
        return reference;
    }

    ScenarioStatus status() {
        return status;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID content() {
        return content;
    }

    String address() {
        return "/crs/scenarios/" + reference;
    }
}
