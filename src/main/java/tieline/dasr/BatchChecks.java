package tieline.dasr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tieline.accounts.AccountLists;

/** Everything that must hold for a go and again when the batch is sent. */
@Component
class BatchChecks {

    private final BatchCountQueries counts;
    private final AccountLists lists;
    private final RouteReadiness routes;
    private final List<SendPrecondition> preconditions;

    BatchChecks(
            BatchCountQueries counts, AccountLists lists, RouteReadiness routes, List<SendPrecondition> preconditions) {
        this.counts = counts;
        this.lists = lists;
        this.routes = routes;
        this.preconditions = List.copyOf(preconditions);
    }

    /** The checklist as it stands now. */
    List<Check> of(Batch batch) {
        BatchCounts counted = counts.of(batch.batchId());
        List<Check> checks = new ArrayList<>();
        checks.add(list(batch));
        checks.add(requests(counted));
        checks.add(returnRight(counted));
        checks.add(routes.check(batch.utility()));
        preconditions.forEach(asked -> checks.addAll(asked.check(batch.utility(), batch.reference())));
        return checks;
    }

    /** Refuses when something does not hold, and says everything that does not. */
    void require(Batch batch) {
        String missing = of(batch).stream()
                .filter(check -> !check.holds())
                .map(check -> check.label() + " (" + check.detail() + ")")
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new BatchRefusedException("Not everything holds that a go needs: " + missing + ".");
        }
    }

    private Check list(Batch batch) {
        boolean same = lists.sha256(batch.list().listId())
                .filter(batch.list().listSha256()::equals)
                .isPresent();
        return new Check("Account list is frozen", same, same ? "Same hash" : "Another hash");
    }

    private static Check requests(BatchCounts counted) {
        long invalid = counted.of(RequestGroup.TO_CORRECT);
        return new Check(
                "Every request valid or excluded",
                invalid == 0 && counted.of(RequestGroup.GOING_OUT) > 0,
                invalid > 0
                        ? invalid + " to correct"
                        : counted.of(RequestGroup.GOING_OUT) + " + " + counted.of(RequestGroup.EXCLUDED));
    }

    private static Check returnRight(BatchCounts counted) {
        long confirmed = counted.of(RequestGroup.RIGHT_CONFIRMED);
        String overrides = counted.of(RequestGroup.BY_OVERRIDE) == 0
                ? ""
                : ", " + counted.of(RequestGroup.BY_OVERRIDE) + " by override";
        return new Check(
                "Return right confirmed",
                confirmed == counted.of(RequestGroup.GOING_OUT),
                confirmed + " of " + counted.of(RequestGroup.GOING_OUT) + overrides);
    }
}
