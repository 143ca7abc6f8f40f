package tieline.letters;

import java.util.UUID;
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

    TemplateApproval(TemplateVersionRepository versions) {
        this.versions = versions;
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

    /** An approved text has states of its own that do not go back; withdraw it instead. */
    @Override
    public boolean undoable(UUID id) {
        return false;
    }

    @Override
    public void undone(UUID id) {
        throw new ApprovalRefusedException("A decision on a letter's text is not taken back; withdraw the version.");
    }

    private TemplateVersion find(UUID id) {
        return versions.findById(id)
                .orElseThrow(() -> new ApprovalRefusedException("There is no such version of a letter."));
    }
}
