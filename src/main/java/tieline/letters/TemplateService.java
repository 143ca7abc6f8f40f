package tieline.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Submission;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.References;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for those who write letters: draft, change, submit, take back, withdraw. */
@Service
public class TemplateService {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final Approvals approvals;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    TemplateService(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            Approvals approvals,
            References references,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.approvals = approvals;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new template with its first version, a draft.
     *
     * @param text subject and body; the body is made safe
     * @return the template's reference, such as TPL-2026-0001
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String create(String name, LetterText text) {
        Actor person = CurrentActor.get();
        String reference =
                references.next("TPL", Pacific.dateOf(clock.instant()).getYear());
        LetterTemplate template = templates.save(new LetterTemplate(reference, name, person, clock.instant()));
        TemplateVersion version = versions.saveAndFlush(
                new TemplateVersion(template.templateId(), 1, safe(text), person, clock.instant()));
        audit.record(entry(template, "template.created", "Version 1 drafted")
                .changed("subject", null, version.text().subject()));
        return reference;
    }

    /** Replaces the text of the draft. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void write(String reference, int number, LetterText text) {
        Actor person = CurrentActor.get();
        LetterTemplate template = lock(reference);
        TemplateVersion version = version(template, number);
        LetterPermissions.change(person, version.status()).require(LetterRefusedException::new);
        LetterText safe = safe(text);
        if (safe.equals(version.text())) {
            return;
        }
        String before = version.text().subject();
        version.write(safe, person, clock.instant());
        versions.saveAndFlush(version);
        audit.record(entry(template, "template.written", "Text of version " + number + " changed")
                .changed("subject", before, safe.subject()));
    }

    /** Begins the next version as a copy of the newest. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public int nextVersion(String reference) {
        Actor person = CurrentActor.get();
        LetterTemplate template = lock(reference);
        TemplateVersion newest = newest(template);
        LetterPermissions.nextVersion(person, newest.status()).require(LetterRefusedException::new);
        int number = newest.number() + 1;
        versions.saveAndFlush(
                new TemplateVersion(template.templateId(), number, newest.text(), person, clock.instant()));
        audit.record(entry(template, "template.version-begun", "Version " + number + " begun"));
        return number;
    }

    /** Puts exactly this text before the managers. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void submit(String reference, int number) {
        LetterTemplate template = lock(reference);
        TemplateVersion version = version(template, number);
        LetterPermissions.submit(CurrentActor.get(), version.status()).require(LetterRefusedException::new);
        version.submit();
        versions.saveAndFlush(version);
        approvals.submit(new Submission(
                subject(version.versionId()),
                template.reference() + ", version " + number,
                template.name(),
                address(template, number),
                version.text().hash(),
                List.of(version.text().subject()),
                version.makers(),
                "Allow letters from version " + number,
                Duration.ZERO));
    }

    /** Takes a submitted version back into writing. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void takeBack(String reference, int number, String reason) {
        LetterTemplate template = lock(reference);
        TemplateVersion version = version(template, number);
        LetterPermissions.takeBack(CurrentActor.get(), version.status()).require(LetterRefusedException::new);
        approvals.withdraw(subject(version.versionId()), reason);
        version.reopen();
        versions.saveAndFlush(version);
    }

    /** Allows no new mailing from this version; letters that were made from it keep it. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void withdraw(String reference, int number, String reason) {
        LetterTemplate template = lock(reference);
        TemplateVersion version = version(template, number);
        LetterPermissions.withdraw(CurrentActor.get(), version.status()).require(LetterRefusedException::new);
        version.withdraw();
        versions.saveAndFlush(version);
        approvals.voidLive(subject(version.versionId()), reason);
        audit.record(entry(template, "template.withdrawn", "Version " + number + " withdrawn")
                .because(reason));
    }

    static SubjectRef subject(UUID versionId) {
        return new SubjectRef(TemplateApproval.KIND, versionId);
    }

    static String address(LetterTemplate template, int number) {
        return "/letters/templates/" + template.reference() + "?version=" + number;
    }

    private static LetterText safe(LetterText text) {
        return new LetterText(text.subject().strip(), SafeHtml.of(text.body()).html());
    }

    private static AuditEntry entry(LetterTemplate template, String action, String summary) {
        return AuditEntry.of(action, "letter-template", template.templateId(), template.reference(), summary)
                .at("/letters/templates/" + template.reference());
    }

    private LetterTemplate lock(String reference) {
        return templates
                .lockByReference(reference)
                .orElseThrow(() -> new LetterRefusedException("There is no letter template " + reference + "."));
    }

    private TemplateVersion newest(LetterTemplate template) {
        return versions.findByTemplateIdOrderByNumberDesc(template.templateId()).get(0);
    }

    private TemplateVersion version(LetterTemplate template, int number) {
        return versions.findByTemplateIdOrderByNumberDesc(template.templateId()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new LetterRefusedException(template.reference() + " has no version " + number + "."));
    }
}
