package tieline.accounts;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;

/** Changes of one account by an analyst: what its contract says about the return, and its book. */
@Service
public class AccountChanges {

    private final AccountRepository accounts;
    private final BookRepository books;
    private final AccountChangeQueries history;
    private final AuditTrail audit;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            BookRepository books,
            AccountChangeQueries history,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the return right of an account.
     *
     * @param version the account's version that the person saw
     * @throws AccountRuleException when somebody changed the account meanwhile, or a rule refuses
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void decideReturnRight(AccountReference reference, long version, ReturnRightDecision decision) {
        Account account = seen(reference, version);
        ReturnRight before = account.decideReturnRight(decision);
        record(
                account,
                new Change("return_right", before.code(), decision.returnRight().code(), decision.clause()),
                decision.reason());
    }

    /**
     * Moves an account to another book.
     *
     * @param version the account's version that the person saw
     * @throws AccountRuleException when somebody changed the account meanwhile, or a rule refuses
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void moveToBook(AccountReference reference, long version, String bookCode, String reason) {
        if (reason.isBlank()) {
            throw new AccountRuleException("Say why the account changes its book.");
        }
        Account account = seen(reference, version);
        Book book = books.findByCode(bookCode)
                .orElseThrow(() -> new AccountRuleException("There is no book " + bookCode + "."));
        String before = books.findById(account.moveTo(book)).orElseThrow().code();
        record(account, new Change("book", before, book.code(), null), reason);
    }

    private record Change(
            String column,
            String before,
            String after,
            @org.jspecify.annotations.Nullable String clause) {}

    private Account seen(AccountReference reference, long version) {
        Account account = accounts.findByUtilityAndAccountNumber(reference.utility(), reference.number())
                .orElseThrow(() -> new AccountRuleException("There is no account " + reference + "."));
        if (account.version() != version) {
            throw new AccountRuleException("The account was changed meanwhile. Look at it again before you change it.");
        }
        return account;
    }

    private void record(Account account, Change change, String reason) {
        accounts.flush();
        history.record(
                account.accountId(),
                account.version(),
                change.column(),
                change.before(),
                change.after(),
                change.clause(),
                new AccountChangeQueries.By(CurrentActor.get().name(), clock.instant(), reason));
        AuditEntry entry = AuditEntry.of(
                        "account." + change.column().replace('_', '-'),
                        "account",
                        account.accountId(),
                        account.reference().toString(),
                        "Set %s of %s to %s"
                                .formatted(change.column().replace('_', ' '), account.reference(), change.after()))
                .at("/accounts/" + account.reference())
                .because(reason)
                .changed(change.column(), change.before(), change.after());
        audit.record(change.clause() == null ? entry : entry.changed("clause", null, change.clause()));
    }
}
