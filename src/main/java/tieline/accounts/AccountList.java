package tieline.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** A frozen version of a set of accounts. It is asked for, filled once by a job, and never changed again. */
@Entity
@Table(name = "account_lists")
class AccountList {

    private static final int NAME_MAX = 120;

    @Id
    private UUID listId;

    private String reference;
    private String name;
    private LocalDate asOf;
    private String filter;
    private boolean chosen;
    private long accountsAsked;

    @Enumerated(EnumType.STRING)
    private AccountListStatus status;

    private @Nullable String failure;
    private @Nullable UUID jobId;
    private @Nullable Long accounts;
    private @Nullable Long customers;
    private @Nullable BigDecimal annualKwh;
    private @Nullable BigDecimal peakKw;
    private @Nullable String sha256;
    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;
    private @Nullable Instant frozenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountList() {
        // for JPA
    }

    /**
     * Asks for a version.
     *
     * @param accountsAsked how many accounts matched when it was asked for
     * @throws AccountRuleException when the name is not 1 to 120 characters or no account matches
     */
    @SuppressWarnings("NullAway.Init")
    AccountList(
            String reference,
            String name,
            LocalDate asOf,
            AccountSelection selection,
            long accountsAsked,
            Actor maker,
            Instant now) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_MAX) {
            throw new AccountRuleException("Name the list in 1 to " + NAME_MAX + " characters.");
        }
        if (accountsAsked < 1) {
            throw new AccountRuleException("No account matches: a list without accounts cannot be frozen.");
        }
        this.listId = Ids.next();
        this.reference = reference;
        this.name = stripped;
        this.asOf = asOf;
        this.filter = selection.filter().query();
        this.chosen = !selection.isAll();
        this.accountsAsked = accountsAsked;
        this.status = AccountListStatus.FREEZING;
        this.madeBy = maker.personId();
        this.madeByName = maker.name();
        this.madeAt = now;
    }

    /** Remembers the job that fills it. */
    void filledBy(UUID job) {
        requireFreezing();
        jobId = job;
    }

    /** Closes the version over its rows. */
    void freeze(AccountListSums sums, String hash, Instant now) {
        requireFreezing();
        if (sums.accounts() < 1) {
            throw new AccountRuleException("No account matches any more: a list without accounts cannot be frozen.");
        }
        accounts = sums.accounts();
        customers = sums.customers();
        annualKwh = sums.annualKwh();
        peakKw = sums.peakKw();
        sha256 = hash;
        frozenAt = now;
        status = AccountListStatus.FROZEN;
    }

    /** Gives the version up. */
    void fail(String reason) {
        requireFreezing();
        failure = reason;
        status = AccountListStatus.FAILED;
    }

    private void requireFreezing() {
        if (status != AccountListStatus.FREEZING) {
            throw new AccountRuleException(reference + " is " + status.name().toLowerCase(java.util.Locale.ROOT)
                    + " and never changes; freeze a new version.");
        }
    }

    UUID listId() {
        return listId;
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    String filter() {
        return filter;
    }

    UUID madeBy() {
        return madeBy;
    }

    AccountListStatus status() {
        return status;
    }
}
