package tieline.accounts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** Fills and closes frozen lists, for the job that does so. */
@Service
class AccountListFreezing {

    private final AccountListRepository lists;
    private final AccountQueries accounts;
    private final AccountListFill fill;
    private final AccountListText text;
    private final AuditTrail audit;
    private final Clock clock;

    AccountListFreezing(
            AccountListRepository lists,
            AccountQueries accounts,
            AccountListFill fill,
            AccountListText text,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.accounts = accounts;
        this.fill = fill;
        this.text = text;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the job tells while it works. */
    interface Progress {
        void at(int step, String doing);
    }

    /**
     * Copies the accounts, sums and hashes them and closes the version, all in one transaction.
     *
     * @param ids the accounts chosen one by one; empty for all that match the list's filter
     * @return how many accounts it holds
     */
    @Transactional
    public long freeze(UUID listId, List<UUID> ids, Progress progress) {
        AccountList list = lists.findById(listId).orElseThrow();
        AccountFilter filter = AccountFilter.ofQuery(list.filter());
        AccountSelection selection =
                ids.isEmpty() ? AccountSelection.all(filter) : AccountSelection.chosen(ids, filter);
        progress.at(0, "Copying the accounts");
        fill.copy(listId, accounts.conditions(selection));
        progress.at(1, "Summing up");
        AccountListSums sums = fill.sum(listId);
        progress.at(2, "Computing the hash");
        String hash = text.sha256(listId);
        list.freeze(sums, hash, clock.instant());
        audit.record(AuditEntry.of(
                        "list.frozen",
                        "list",
                        listId,
                        list.reference(),
                        "Froze %s with %,d accounts".formatted(list.reference(), sums.accounts()))
                .at("/lists/" + list.reference())
                .changed("sha256", null, hash));
        return sums.accounts();
    }

    /** Gives a version up that could not be filled. */
    @Transactional
    public void giveUp(UUID listId, String reason) {
        AccountList list = lists.findById(listId).orElseThrow();
        if (list.status() == AccountListStatus.FREEZING) {
            list.fail(reason);
            audit.record(AuditEntry.of(
                            "list.failed",
                            "list",
                            listId,
                            list.reference(),
                            "Could not freeze " + list.reference() + ": " + reason)
                    .at("/lists/" + list.reference()));
        }
    }
}
