package tieline.home;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tieline.dasr.overview.OpenBatch;
import tieline.dasr.overview.RequestStage;
import tieline.platform.web.StateMark;

/** The requests of one batch in one stage. */
record StageRow(
        String reference,
        String utility,
        String batchState,
        StateMark mark,
        long requests,
        String preparedBy,
        String batchHref,
        String href) {

    /** The stages of a batch that hold requests; only the one that is asked for, unless null. */
    static Stream<StageRow> of(OpenBatch batch, @Nullable RequestStage asked) {
        return Arrays.stream(RequestStage.values())
                .filter(stage -> asked == null || stage == asked)
                .filter(stage -> batch.in(stage) > 0)
                .map(stage -> new StageRow(
                        batch.reference(),
                        batch.utility().label(),
                        batch.status().label(),
                        StageTable.mark(stage, batch.in(stage)),
                        batch.in(stage),
                        batch.preparedByName(),
                        batch.address(),
                        batch.address(stage)));
    }
}
