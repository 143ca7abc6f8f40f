package tieline.dasr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the list of batches. */
@Service
public class Batches {

    private static final int BLOCK = 500;

    private final BatchListQueries queries;

    Batches(BatchListQueries queries) {
        this.queries = queries;
    }

    /**
     * One page of batches, the newest first.
     *
     * @param before the newest batch of this page, if there are newer ones; null otherwise
     * @param after the oldest batch of this page, if there are older ones; null otherwise
     */
    public record Page(
            List<BatchRow> rows,
            @Nullable UUID before,
            @Nullable UUID after) {}

    /** The page of batches older than {@code place}, or the first. */
    @Transactional(readOnly = true)
    public Page older(BatchListFilter filter, @Nullable UUID place, int size) {
        List<BatchRow> rows = queries.older(filter, place, size + 1);
        List<BatchRow> shown = rows.subList(0, Math.min(size, rows.size()));
        return new Page(
                shown,
                place == null || shown.isEmpty() ? null : shown.get(0).batchId(),
                rows.size() > size ? shown.get(size - 1).batchId() : null);
    }

    /** The page of batches newer than {@code place}. */
    @Transactional(readOnly = true)
    public Page newer(BatchListFilter filter, UUID place, int size) {
        List<BatchRow> rows = queries.newer(filter, place, size + 1);
        List<BatchRow> shown = new ArrayList<>(rows.subList(0, Math.min(size, rows.size())));
        Collections.reverse(shown);
        return new Page(
                shown,
                rows.size() > size ? shown.get(0).batchId() : null,
                shown.isEmpty() ? null : shown.get(shown.size() - 1).batchId());
    }

    /** How many batches the filter finds. */
    @Transactional(readOnly = true)
    public long count(BatchListFilter filter) {
        return queries.count(filter);
    }

    /** How many batches wait for a manager's decision. */
    @Transactional(readOnly = true)
    public long waitingForDecision() {
        return queries.waitingForDecision();
    }

    /** Hands every batch of the filter to {@code use}, the newest first. */
    @Transactional(readOnly = true)
    public void forEach(BatchListFilter filter, Consumer<BatchRow> use) {
        UUID place = null;
        List<BatchRow> block;
        do {
            block = queries.older(filter, place, BLOCK);
            block.forEach(use);
            place = block.isEmpty() ? null : block.get(block.size() - 1).batchId();
        } while (block.size() == BLOCK);
    }
}
