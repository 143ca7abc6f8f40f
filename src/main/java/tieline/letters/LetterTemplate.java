package tieline.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** A letter that is sent again and again; its text stands in its versions. */
@Entity
@Table(name = "letter_templates")
class LetterTemplate {

    @Id
    private UUID templateId;

    private String reference;
    private String name;
    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LetterTemplate() {
        // for JPA
    }

    LetterTemplate(String reference, String name, Actor maker, Instant now) {
        this.templateId = Ids.next();
        this.reference = reference;
        this.name = name.strip();
        this.madeBy = maker.personId();
        this.madeByName = maker.name();
        this.madeAt = now;
    }

    UUID templateId() {
        return templateId;
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    UUID madeBy() {
        return madeBy;
    }

    String madeByName() {
        return madeByName;
    }

    Instant madeAt() {
        return madeAt;
    }
}
