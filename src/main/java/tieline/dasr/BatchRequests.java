package tieline.dasr;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/**
 * The door for a person who changes single requests of a batch: leave out, put back, override. Whoever does becomes a
 * maker of the batch, and a submission or decision of it is void.
 */
@Service
public class BatchRequests {

    /** A reason of an override has at least so many characters. */
    public static final int OVERRIDE_REASON_MIN = 10;

    private final BatchRepository batches;
    private final RequestRepository requests;
    private final RequestStore store;
    private final Revalidation revalidation;
    private final OverrideStore overrides;
    private final Reopening reopening;
    private final BatchHistory history;

    BatchRequests(
            BatchRepository batches,
            RequestRepository requests,
            RequestStore store,
            Revalidation revalidation,
            OverrideStore overrides,
            Reopening reopening,
            BatchHistory history) {
        this.batches = batches;
        this.requests = requests;
        this.store = store;
        this.revalidation = revalidation;
        this.overrides = overrides;
        this.reopening = reopening;
        this.history = history;
    }

    /** Leaves accounts out of the batch, for a reason. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void exclude(String reference, Set<String> accountNumbers, String reason) {
        Batch batch = change(reference, "Accounts left out", reason);
        for (Request request : find(batch, accountNumbers)) {
            RequestStatus from = request.status();
            request.exclude(reason);
            store.tell(request, from, reason);
        }
        history.tell(batch, "batch.excluded", "Left out: " + named(accountNumbers), reason);
    }

    /** Puts accounts back that a person had left out; the rules judge them again. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void include(String reference, Set<String> accountNumbers, String reason) {
        Batch batch = change(reference, "Accounts put back", reason);
        find(batch, accountNumbers).forEach(Request::mustBeLeftOutByPerson);
        revalidation.putBack(batch, accountNumbers, reason);
        history.tell(batch, "batch.included", "Put back: " + named(accountNumbers), reason);
    }

    /** Allows the return of an account whose contract's return right is prohibited or unknown. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void override(String reference, String accountNumber, String reason) {
        if (reason.strip().length() < OVERRIDE_REASON_MIN) {
            throw new BatchRefusedException(
                    "Give a reason of at least " + OVERRIDE_REASON_MIN + " characters; it stays on record.");
        }
        Actor person = CurrentActor.get();
        Batch batch = change(reference, "Override given", reason);
        BatchPermissions.override(person, batch.status()).require(BatchRefusedException::new);
        Request request = find(batch, Set.of(accountNumber)).get(0);
        request.mustNeedOverride();
        overrides.keep(request, reason.strip(), person);
        revalidation.refresh(batch, Set.of(accountNumber), "Override by " + person.name());
        String sentence = "Override for account " + accountNumber + ", return right " + request.returnRight();
        history.tell(batch, "batch.override-given", sentence, reason);
    }

    /** Locks the batch, brings it back to draft if it was submitted, and notes the person as a maker. */
    private Batch change(String reference, String sentence, String reason) {
        Actor person = CurrentActor.get();
        Batch batch = batches.lockByReference(reference)
                .orElseThrow(() -> new BatchRefusedException("There is no batch " + reference + "."));
        BatchPermissions.change(person, batch.status()).require(BatchRefusedException::new);
        reopening.reopenIfSubmitted(batch, sentence, reason);
        batch.changedBy(person);
        batches.saveAndFlush(batch);
        return batch;
    }

    private List<Request> find(Batch batch, Set<String> accountNumbers) {
        List<Request> found =
                requests.findByBatchIdAndAccountNumberInOrderByAccountNumber(batch.batchId(), accountNumbers);
        if (found.isEmpty() || found.size() != accountNumbers.size()) {
            throw new BatchRefusedException("Choose accounts that have a request in batch " + batch.reference() + ".");
        }
        return found;
    }

    private static String named(Collection<String> accountNumbers) {
        String first = accountNumbers.stream().sorted().limit(5).collect(Collectors.joining(", "));
        int more = accountNumbers.size() - 5;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
