package tieline.letters;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.approvals.Verdict;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** A version of a letter's text as something to be approved. */
@Component
class TemplateApproval implements ApprovalSubject {

    static final String KIND = "letter-template";

    private final TemplateVersionRepository versions;
    private final JdbcClient jdbc;

    TemplateApproval(TemplateVersionRepository versions, JdbcClient jdbc) {
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "Letter text";
    }

    @Override
    public String currentHash(UUID id) {
        return find(id).text().hash();
    }

    @Override
    public Permission mayDecide(Actor person, UUID id) {
        return LetterPermissions.approve(person, find(id).makers());
    }

    @Override
    public void lock(UUID id) {
        versions.lockById(id);
    }

    @Override
    public void decided(ApprovalDecision decision) {
        TemplateVersion version = find(decision.subject().id());
        if (decision.verdict() == Verdict.APPROVED) {
            version.approve();
        } else if (decision.verdict() == Verdict.CHANGES_REQUESTED) {
            version.reopen();
        } else {
            version.withdraw();
        }
        versions.saveAndFlush(version);
    }

    /** Nothing has followed from an approval as long as no mailing uses the text and no next version has begun. */
    @Override
    public boolean undoable(UUID id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM letter_template_versions v
                            WHERE v.version_id = :id AND v.status = 'APPROVED'
                              AND NOT EXISTS (SELECT 1 FROM letter_mailings m WHERE m.version_id = v.version_id)
                              AND NOT EXISTS (SELECT 1 FROM letter_template_versions o
                                              WHERE o.template_id = v.template_id AND o.status IN ('DRAFT', 'SUBMITTED')))
                        """).param("id", id).query(Boolean.class).single();
    }

    @Override
    public void undone(UUID id) {
        TemplateVersion version = find(id);
        version.undecided();
        versions.saveAndFlush(version);
    }

    private TemplateVersion find(UUID id) {
        return versions.findById(id)
                .orElseThrow(() -> new ApprovalRefusedException("There is no such version of a letter."));
    }
}
