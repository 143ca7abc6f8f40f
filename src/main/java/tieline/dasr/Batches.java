package tieline.dasr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to the list of batches. */
@Service
public class Batches {

    private static final int BLOCK = 500;

    private final BatchListQueries queries;

    Batches(BatchListQueries queries) {
        this.queries = queries;
    }

    /** One page of batches, the newest first; a cursor that is none begins at the newest. */
    @Transactional(readOnly = true)
    public KeysetPage<BatchRow> page(BatchListFilter filter, Place place, int size) {
        UUID from = batchId(place.cursor());
        if (from == null || !place.isBackwards()) {
            List<BatchRow> rows = queries.older(filter, from, size + 1);
            return KeysetPage.of(rows, size, place, row -> row.batchId().toString());
        }
        List<BatchRow> rows = new ArrayList<>(queries.newer(filter, from, size + 1));
        Collections.reverse(rows);
        return KeysetPage.of(rows, size, place, row -> row.batchId().toString());
    }

    /** How many batches the filter finds. */
    @Transactional(readOnly = true)
    public long count(BatchListFilter filter) {
        return queries.count(filter);
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

    private static @Nullable UUID batchId(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
