package tieline.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** Frozen lists under the four-eyes mechanism: an approval binds to the list's hash, and a frozen list never changes. */
@Component
class AccountListApproval implements ApprovalSubject {

    /** The kind under which approvals know frozen lists. */
    static final String KIND = "account-list";

    private final AccountListQueries lists;
    private final AuditTrail audit;

    AccountListApproval(AccountListQueries lists, AuditTrail audit) {
        this.lists = lists;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "Account list";
    }

    @Override
    public String noun() {
        return "list";
    }

    @Override
    public String currentHash(UUID id) {
        String hash = find(id).sha256();
        if (hash == null) {
            throw new ApprovalRefusedException("The list is not frozen.");
        }
        return hash;
    }

    @Override
    public void decided(ApprovalDecision decision) {
        AccountListView list = find(decision.subject().id());
        tell(audit, list, "list.decided", "Decided: " + decision.verdict().label(), decision.reason());
    }

    @Override
    public void undone(UUID id) {
        tell(audit, find(id), "list.undecided", "The decision was taken back", null);
    }

    static void tell(
            AuditTrail audit,
            AccountListView list,
            String action,
            String summary,
            @org.jspecify.annotations.Nullable String why) {
        audit.record(AuditEntry.of(action, KIND, list.listId().toString(), list.reference(), summary)
                .at(list.address())
                .because(why));
    }

    private AccountListView find(UUID id) {
        return lists.find(id).orElseThrow(() -> new ApprovalRefusedException("There is no such list."));
    }
}
