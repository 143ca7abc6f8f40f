package tieline.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Submission;
import tieline.audit.AuditTrail;

/** The door for a frozen list that somebody else is to look at: an analyst submits it, a manager approves it. */
@Service
public class AccountListSubmissions {

    private final AccountListQueries lists;
    private final AccountListRepository entities;
    private final Approvals approvals;
    private final AuditTrail audit;

    AccountListSubmissions(
            AccountListQueries lists, AccountListRepository entities, Approvals approvals, AuditTrail audit) {
        this.lists = lists;
        this.entities = entities;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** What approvals call a list. */
    public static SubjectRef subject(AccountListView list) {
        return new SubjectRef(AccountListApproval.KIND, list.listId());
    }

    /**
     * Puts a frozen list before the managers. Whoever froze it or submits it does not decide.
     *
     * @throws AccountRuleException when there is no such list, it is not frozen, or it waits or is approved already
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void submit(String reference) {
        AccountListView list = frozen(reference);
        AccountList entity = entities.findById(list.listId()).orElseThrow();
        submitted(new Submission(
                subject(list),
                list.reference(),
                list.name(),
                list.address(),
                Objects.requireNonNull(list.sha256()),
                holds(list),
                Set.of(entity.madeBy()),
                "Approve the list " + list.reference() + " as it is frozen",
                Duration.ZERO));
        AccountListApproval.tell(audit, list, "list.submitted", "Submitted for approval", null);
    }

    /**
     * Takes a submission or what was decided on it back.
     *
     * @throws AccountRuleException when nothing of the list waits or stands
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void takeBack(String reference, String why) {
        AccountListView list = frozen(reference);
        if (approvals.voidLive(subject(list), why).isEmpty()) {
            throw new AccountRuleException("Nothing of " + reference + " waits for a decision or stands approved.");
        }
        AccountListApproval.tell(audit, list, "list.taken-back", "Taken back from approval", why);
    }

    private void submitted(Submission submission) {
        try {
            approvals.submit(submission);
        } catch (ApprovalRefusedException refusal) {
            throw new AccountRuleException(String.valueOf(refusal.getMessage()));
        }
    }

    private static List<String> holds(AccountListView list) {
        List<String> holds = new ArrayList<>();
        holds.add(list.accounts() + " accounts of " + list.customers() + " customers");
        holds.add("as of " + list.asOf());
        holds.add("from " + list.viewAddress() + (list.chosen() ? ", rows chosen one by one" : ""));
        return holds;
    }

    private AccountListView frozen(String reference) {
        return lists.find(reference)
                .filter(AccountListView::isFrozen)
                .orElseThrow(() -> new AccountRuleException("There is no frozen list " + reference + "."));
    }
}
