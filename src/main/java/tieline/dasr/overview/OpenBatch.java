package tieline.dasr.overview;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.BatchStatus;

/**
 * A batch that is neither closed nor cancelled, with its requests counted by stage.
 *
 * @param madeByViewer whether the person who asks prepared it or changed a request in it, and so never decides on it
 * @param submittedAt when it was last put before the managers; null when never
 * @param decidedByName who took the live decision; null when there is none
 * @param decidedAt when; null when there is none
 */
public record OpenBatch(
        UUID batchId,
        String reference,
        Utility utility,
        BatchStatus status,
        String preparedByName,
        Instant preparedAt,
        boolean madeByViewer,
        @Nullable Instant submittedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        Map<RequestStage, Long> stages) {

    /** Keeps its own copy. */
    public OpenBatch {
        stages = Map.copyOf(stages);
    }

    /** The same batch with its requests counted. */
    OpenBatch with(Map<RequestStage, Long> counted) {
        return new OpenBatch(
                batchId,
                reference,
                utility,
                status,
                preparedByName,
                preparedAt,
                madeByViewer,
                submittedAt,
                decidedByName,
                decidedAt,
                counted);
    }

    /** The number of requests in a stage. */
    public long in(RequestStage stage) {
        return stages.getOrDefault(stage, 0L);
    }

    /** The number of requests that go out or have gone out: those to correct and those left out not counted. */
    public long goingOut() {
        return stages.entrySet().stream()
                .filter(entry -> entry.getKey() != RequestStage.TO_CORRECT && entry.getKey() != RequestStage.LEFT_OUT)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The batch's page with the requests of a stage alone, where the page can show them alone. */
    public String address(RequestStage stage) {
        return stage.group(status)
                .map(group -> address() + "?show=" + group.code())
                .orElseGet(this::address);
    }

    /** The batch's page. */
    public String address() {
        return "/dasr/" + reference;
    }
}
