package tieline.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.References;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tools.jackson.databind.json.JsonMapper;

/** The door to frozen list versions: makes them, and tells other rooms which there are. */
@Service
public class AccountLists {

    private final AccountListRepository lists;
    private final AccountListQueries queries;
    private final AccountQueries accounts;
    private final References references;
    private final JobQueue jobs;
    private final JsonMapper json;
    private final Clock clock;

    AccountLists(
            AccountListRepository lists,
            AccountListQueries queries,
            AccountQueries accounts,
            References references,
            JobQueue jobs,
            JsonMapper json,
            Clock clock) {
        this.lists = lists;
        this.queries = queries;
        this.accounts = accounts;
        this.references = references;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Asks for a new version; a job copies the accounts and computes the hash.
     *
     * @param name what people call it, 1 to 120 characters
     * @param asOf the date for which the maker says the accounts are true
     * @return the version's reference
     * @throws AccountRuleException when the name is missing or no account matches
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String freeze(String name, LocalDate asOf, AccountSelection selection) {
        Instant now = clock.instant();
        long asked = accounts.count(accounts.conditions(selection));
        String reference = references.next("LST", Pacific.dateOf(now).getYear());
        AccountList list = new AccountList(reference, name, asOf, selection, asked, CurrentActor.get(), now);
        var order = new AccountListFreezeJob.Order(list.listId(), List.copyOf(selection.ids()));
        list.filledBy(jobs.enqueue(
                AccountListFreezeJob.KIND,
                "Freeze " + reference + ", " + list.name(),
                "/lists/" + reference,
                json.writeValueAsString(order)));
        lists.save(list);
        return reference;
    }

    /**
     * Asks for the hash to be computed again from the rows as they are now.
     *
     * @return the job that does it
     * @throws AccountRuleException when there is no such frozen list
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public UUID hashAgain(String reference) {
        FrozenAccountList list = find(reference)
                .orElseThrow(() -> new AccountRuleException("There is no frozen list " + reference + "."));
        return jobs.enqueue(
                AccountListCheckJob.KIND,
                "Hash " + reference + " again",
                "/lists/" + reference,
                list.listId().toString());
    }

    /** The frozen version with this public reference. */
    @Transactional(readOnly = true)
    public Optional<FrozenAccountList> find(String reference) {
        return queries.find(reference).flatMap(this::frozen);
    }

    /** The newest frozen versions, newest first. */
    @Transactional(readOnly = true)
    public List<FrozenAccountList> newest(int limit) {
        return queries.newestFrozen(limit).stream()
                .flatMap(list -> frozen(list).stream())
                .toList();
    }

    /** The hash a version was frozen with; empty when there is no such frozen version. */
    @Transactional(readOnly = true)
    public Optional<String> sha256(UUID listId) {
        return queries.find(listId).flatMap(this::frozen).map(FrozenAccountList::sha256);
    }

    private Optional<FrozenAccountList> frozen(AccountListView list) {
        String sha256 = list.sha256();
        Instant frozenAt = list.frozenAt();
        if (!list.isFrozen() || sha256 == null || frozenAt == null) {
            return Optional.empty();
        }
        return Optional.of(new FrozenAccountList(
                list.listId(),
                list.reference(),
                list.name(),
                list.asOf(),
                sha256,
                frozenAt,
                queries.utilities(list.listId())));
    }
}
