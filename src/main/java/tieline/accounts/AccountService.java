package tieline.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to accounts: finds, lists, sums and exports them. */
@Service
public class AccountService {

    private final AccountQueries accounts;
    private final AccountTotalsQueries totals;
    private final AccountChangeQueries changes;
    private final AccountTimeline timeline;
    private final ObjectProvider<LiveRequests> liveRequests;

    AccountService(
            AccountQueries accounts,
            AccountTotalsQueries totals,
            AccountChangeQueries changes,
            AccountTimeline timeline,
            ObjectProvider<LiveRequests> liveRequests) {
        this.accounts = accounts;
        this.totals = totals;
        this.changes = changes;
        this.timeline = timeline;
        this.liveRequests = liveRequests;
    }

    /** Several of these questions in one transaction: each of its own costs as much as a short answer. */
    @Transactional(readOnly = true)
    public void together(Runnable questions) {
        questions.run();
    }

    /** The account with this reference, as it is now. */
    @Transactional(readOnly = true)
    public Optional<AccountRow> find(AccountReference reference) {
        return accounts.find(reference);
    }

    /** Everything known about the account with this reference. */
    @Transactional(readOnly = true)
    public Optional<AccountDetail> detail(AccountReference reference) {
        return accounts.find(reference).map(row -> {
            AccountQueries.Standing standing = accounts.standing(row.accountId());
            return new AccountDetail(
                    row,
                    standing.version(),
                    standing.bookName(),
                    changes.returnRightSource(row.accountId()).orElse(null),
                    liveRequests
                            .orderedStream()
                            .flatMap(room -> room.ofAccount(row.accountId()).stream())
                            .toList(),
                    timeline.ofAccount(row.accountId()));
        });
    }

    /**
     * One page of the accounts of a filter.
     *
     * @throws AccountRuleException when the place is none in this order
     */
    @Transactional(readOnly = true)
    public KeysetPage<AccountRow> page(AccountFilter filter, AccountSort sort, Place place) {
        return accounts.page(accounts.conditions(filter), sort, place);
    }

    /** The sums over all accounts of a filter. */
    @Transactional(readOnly = true)
    public AccountTotals totals(AccountFilter filter) {
        return totals.of(filter, accounts.conditions(filter));
    }

    /** How many accounts there are. */
    @Transactional(readOnly = true)
    public long count() {
        return totals.countAll();
    }

    /** Hands over every account of a selection, while it is read. */
    @Transactional(readOnly = true)
    public void each(AccountSelection selection, AccountSort sort, Consumer<AccountRow> taker) {
        try (Stream<AccountRow> rows = accounts.all(accounts.conditions(selection), sort)) {
            rows.forEach(taker);
        }
    }

    /** The batch of the live disconnect request, for those of the given accounts that have one. */
    @Transactional(readOnly = true)
    public Map<UUID, String> liveBatches(Collection<UUID> accountIds) {
        return liveRequests
                .orderedStream()
                .findFirst()
                .filter(room -> !accountIds.isEmpty())
                .map(room -> room.batchByAccount(accountIds))
                .orElse(Map.of());
    }

    /** The rate schedules that accounts have, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> schedules() {
        return accounts.schedules();
    }

    /** The as-of date of the last committed import; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastImportAsOf() {
        return accounts.lastImportAsOf();
    }
}
