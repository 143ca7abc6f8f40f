package tieline.accounts;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;
import tools.jackson.databind.json.JsonMapper;

/** Changes many accounts at once: at once up to some thousand, by a job above. Each account keeps its own history. */
@Service
public class AccountBulkChanges {

    /** More accounts than this take longer than a page should. */
    static final long AT_ONCE_MAX = 5_000;

    private final AccountQueries accounts;
    private final AccountChangeQueries changes;
    private final BookRepository books;
    private final AuditTrail audit;
    private final JobQueue jobs;
    private final JsonMapper json;
    private final Clock clock;

    AccountBulkChanges(
            AccountQueries accounts,
            AccountChangeQueries changes,
            BookRepository books,
            AuditTrail audit,
            JobQueue jobs,
            JsonMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.books = books;
        this.audit = audit;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** How many accounts a selection has now. */
    @Transactional(readOnly = true)
    public long count(AccountSelection selection) {
        return accounts.count(accounts.conditions(selection));
    }

    /**
     * Sets the return right of all active accounts of a selection.
     *
     * @throws AccountRuleException when the reason or the clause is missing, or no account is selected any more
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public AccountBulkOutcome decideReturnRight(AccountSelection selection, ReturnRightDecision decision) {
        decision.requireComplete();
        return change(AccountBulkOrder.of(selection, decision));
    }

    /**
     * Moves all active accounts of a selection to a book.
     *
     * @throws AccountRuleException when the reason is missing, there is no such book, or no account is selected any more
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public AccountBulkOutcome moveToBook(AccountSelection selection, String bookCode, String reason) {
        if (reason.isBlank()) {
            throw new AccountRuleException("Say why the accounts change their book.");
        }
        book(bookCode);
        return change(AccountBulkOrder.of(selection, bookCode, reason));
    }

    private AccountBulkOutcome change(AccountBulkOrder order) {
        long count = count(order.selection());
        if (count == 0) {
            throw new AccountRuleException("No account matches any more.");
        }
        if (count <= AT_ONCE_MAX) {
            return apply(order);
        }
        UUID job = jobs.enqueue(
                AccountBulkJob.KIND,
                "Set %s of %,d accounts".formatted(order.inWords(), count),
                address(order),
                json.writeValueAsString(order));
        return new AccountBulkOutcome(0, 0, job);
    }

    /** Does what was ordered, in one transaction; a second time it finds nothing left to do. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    AccountBulkOutcome apply(AccountBulkOrder order) {
        AccountConditions conditions = accounts.conditions(order.selection());
        long count = accounts.count(conditions);
        var by = new AccountChangeQueries.By(CurrentActor.get().name(), clock.instant(), order.reason());
        ReturnRight returnRight = order.returnRight();
        long changed = returnRight != null
                ? changes.decideReturnRight(
                        conditions, new ReturnRightDecision(returnRight, order.reason(), order.clause()), by)
                : changes.moveTo(conditions, book(String.valueOf(order.bookCode())), by);
        AuditEntry entry = AuditEntry.of(
                        returnRight != null ? "accounts.return-right" : "accounts.book",
                        "accounts",
                        Ids.next(),
                        "%,d accounts".formatted(changed),
                        "Set %s of %,d accounts".formatted(order.inWords(), changed))
                .at(address(order))
                .because(order.reason());
        audit.record(order.clause() == null ? entry : entry.changed("clause", null, order.clause()));
        return new AccountBulkOutcome(changed, count - changed, null);
    }

    private Book book(String code) {
        return books.findByCode(code).orElseThrow(() -> new AccountRuleException("There is no book " + code + "."));
    }

    private static String address(AccountBulkOrder order) {
        return order.filter().isEmpty() ? "/accounts" : "/accounts?" + order.filter();
    }
}
