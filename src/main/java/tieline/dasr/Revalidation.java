package tieline.dasr;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import tieline.dasr.RequestStore.Judged;

/** Asks the rules about accounts and writes what they say, in blocks, so that the heap does not grow with the batch. */
@Component
class Revalidation {

    private static final int BLOCK = 5_000;

    private final CandidateQueries candidates;
    private final RequestRules rules;
    private final RequestStore store;

    Revalidation(CandidateQueries candidates, RequestRules rules, RequestStore store) {
        this.candidates = candidates;
        this.rules = rules;
        this.store = store;
    }

    /** Makes the requests of a new batch. {@code progress} hears how many there are so far. */
    int make(Batch batch, BatchFilter filter, IntConsumer progress) {
        String reason = "Prepared from " + batch.list().listReference();
        return inBlocks(
                after -> candidates.chosen(batch, filter, after, BLOCK),
                judged -> {
                    store.make(batch, judged, reason);
                    return judged.size();
                },
                progress);
    }

    /** Judges every request of a batch again, from the accounts as they are now. Answers how many changed. */
    int refresh(Batch batch, IntConsumer progress) {
        return inBlocks(
                after -> candidates.inBatch(batch, after, BLOCK),
                judged -> store.update(batch, judged, "Refreshed"),
                progress);
    }

    /** Judges these accounts again. */
    int refresh(Batch batch, Collection<String> accountNumbers, String reason) {
        return store.update(batch, judged(candidates.inBatch(batch, accountNumbers)), reason);
    }

    /** Judges these accounts again by the rules alone, for a person puts them back. */
    int putBack(Batch batch, Collection<String> accountNumbers, String reason) {
        List<Judged> judged = candidates.inBatch(batch, accountNumbers).stream()
                .map(account -> new Judged(account, rules.judgeByRules(account)))
                .toList();
        return store.update(batch, judged, reason);
    }

    private int inBlocks(
            Function<String, List<Candidate>> read, Function<List<Judged>, Integer> write, IntConsumer progress) {
        int done = 0;
        int written = 0;
        List<Candidate> block = read.apply("");
        while (!block.isEmpty()) {
            written += write.apply(judged(block));
            done += block.size();
            progress.accept(done);
            if (block.size() < BLOCK) {
                break;
            }
            block = read.apply(block.get(block.size() - 1).listed().accountNumber());
        }
        return written;
    }

    private List<Judged> judged(List<Candidate> accounts) {
        return accounts.stream()
                .map(account -> new Judged(account, rules.judge(account)))
                .toList();
    }
}
