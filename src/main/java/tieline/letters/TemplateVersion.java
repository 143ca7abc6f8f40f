package tieline.letters;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** One version of a letter's text. Submitted, it binds to its hash; approved, it never changes. */
@Entity
@Table(name = "letter_template_versions")
class TemplateVersion {

    @Id
    private UUID versionId;

    private UUID templateId;
    private int number;
    private String subject;
    private String body;
    private @Nullable String contentHash;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status;

    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;
    private Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "letter_template_makers", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "user_id")
    private Set<UUID> makers = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {
        // for JPA
    }

    TemplateVersion(UUID templateId, int number, LetterText text, Actor maker, Instant now) {
        this.versionId = Ids.next();
        this.templateId = templateId;
        this.number = number;
        this.subject = text.subject();
        this.body = text.body();
        this.status = TemplateStatus.DRAFT;
        this.madeBy = maker.personId();
        this.madeByName = maker.name();
        this.madeAt = now;
        this.changedAt = now;
        this.makers.add(maker.personId());
    }

    /** Replaces the text of a draft; who does is one of its makers. */
    void write(LetterText text, Actor person, Instant now) {
        if (status != TemplateStatus.DRAFT) {
            throw refusal("changed");
        }
        subject = text.subject();
        body = text.body();
        changedAt = now;
        makers.add(person.personId());
    }

    /** Puts exactly this text before somebody else. */
    void submit() {
        List<String> problems = text().problems();
        if (!problems.isEmpty()) {
            throw new LetterRefusedException(String.join(" ", problems));
        }
        become(TemplateStatus.SUBMITTED, "submitted");
        contentHash = text().hash();
    }

    /** Back to the writers. */
    void reopen() {
        become(TemplateStatus.DRAFT, "reopened");
        contentHash = null;
    }

    void approve() {
        become(TemplateStatus.APPROVED, "approved");
    }

    /** Its approval was taken back: waits again. */
    void undecided() {
        become(TemplateStatus.SUBMITTED, "put before the managers again");
    }

    void withdraw() {
        if (contentHash == null) {
            contentHash = text().hash();
        }
        become(TemplateStatus.WITHDRAWN, "withdrawn");
    }

    private void become(TemplateStatus next, String word) {
        if (!status.canBecome(next)) {
            throw refusal(word);
        }
        status = next;
    }

    private LetterRefusedException refusal(String word) {
        return new LetterRefusedException(
                "Version " + number + " cannot be " + word + " now; its state is: " + status.label() + ".");
    }

    LetterText text() {
        return new LetterText(subject, body);
    }

    UUID versionId() {
        return versionId;
    }

    UUID templateId() {
        return templateId;
    }

    int number() {
        return number;
    }

    TemplateStatus status() {
        return status;
    }

    @Nullable String contentHash() {
        return contentHash;
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

    Instant changedAt() {
        return changedAt;
    }

    Set<UUID> makers() {
        return Set.copyOf(makers);
    }
}
