package tieline.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * One electric service account, as far as a person may change it: everything else comes from the account files and is
 * read by {@link AccountQueries}.
 */
@Entity
@Table(name = "accounts")
class Account {

    @Id
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Utility utility;

    private String accountNumber;
    private UUID customerId;
    private UUID bookId;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Enumerated(EnumType.STRING)
    private ReturnRight returnRight;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {
        // for JPA; accounts are made by imports
    }

    /**
     * Sets what the contract says about the return, and answers what it was held to say before.
     *
     * @throws AccountRuleException when the account is inactive, nothing would change, or the clause is missing
     */
    ReturnRight decideReturnRight(ReturnRightDecision decision) {
        refuseInactive();
        decision.requireComplete();
        if (returnRight == decision.returnRight()) {
            throw new AccountRuleException(
                    "The return right is " + returnRight.label().toLowerCase(java.util.Locale.ROOT) + " already.");
        }
        ReturnRight before = returnRight;
        returnRight = decision.returnRight();
        return before;
    }

    /**
     * Moves the account to another book, and answers which it was in.
     *
     * @throws AccountRuleException when the account is inactive or in that book already
     */
    UUID moveTo(Book book) {
        refuseInactive();
        if (bookId.equals(book.bookId())) {
            throw new AccountRuleException("The account is in " + book.code() + " already.");
        }
        UUID before = bookId;
        bookId = book.bookId();
        return before;
    }

    private void refuseInactive() {
        if (status == AccountStatus.INACTIVE) {
            throw new AccountRuleException("The account is inactive: only an import can change it.");
        }
    }

    UUID accountId() {
        return accountId;
    }

    AccountReference reference() {
        return new AccountReference(utility, accountNumber);
    }

    UUID customerId() {
        return customerId;
    }

    UUID bookId() {
        return bookId;
    }

    ReturnRight returnRight() {
        return returnRight;
    }

    long version() {
        return version;
    }
}
