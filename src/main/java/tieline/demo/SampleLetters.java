package tieline.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Verdict;
import tieline.letters.MailingPlan;
import tieline.letters.MailingService;
import tieline.letters.Per;
import tieline.letters.ShippedText;
import tieline.letters.TemplateService;
import tieline.letters.Templates;

/** The letters of the sample: the shipped text, approved, and one mailing that waits for its proofs to be read. */
@Component
class SampleLetters {

    private final TemplateService templates;
    private final Templates reader;
    private final Approvals approvals;
    private final MailingService mailings;
    private final JdbcClient jdbc;

    SampleLetters(
            TemplateService templates,
            Templates reader,
            Approvals approvals,
            MailingService mailings,
            JdbcClient jdbc) {
        this.templates = templates;
        this.reader = reader;
        this.approvals = approvals;
        this.mailings = mailings;
        this.jdbc = jdbc;
    }

    boolean hasText() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM letter_templates)")
                .query(Boolean.class)
                .single();
    }

    /** Writes and submits the shipped text; answers the version that waits. */
    UUID write() {
        ShippedText shipped = ShippedText.RETURN_TO_BUNDLED_SERVICE;
        String reference = templates.create(shipped.title(), shipped.text());
        templates.submit(reference, 1);
        return reader.find(reference).orElseThrow().newest().versionId();
    }

    /** Approves a version that waits. */
    void approve(UUID version) {
        ApprovalView waiting =
                approvals.current(new SubjectRef("letter-template", version)).orElseThrow();
        approvals.decide(waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), null);
    }

    /** Plans letters to everybody in a frozen list; a person looks at the proofs and releases them. */
    String plan(UUID version, String list, LocalDate date) {
        return mailings.plan(
                new MailingPlan("Return to bundled service", version, "account-list", list, Per.CUSTOMER, date));
    }
}
