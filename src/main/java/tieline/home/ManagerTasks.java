package tieline.home;

import java.util.Comparator;
import java.util.List;
import tieline.dasr.BatchStatus;
import tieline.dasr.overview.OpenBatch;

/** What a manager decides. */
final class ManagerTasks {

    private ManagerTasks() {}

    /** Batches that wait and that the viewer had no hand in, the longest waiting first. */
    static List<TaskRow> of(List<OpenBatch> batches) {
        return waiting(batches).stream()
                .filter(batch -> !batch.madeByViewer())
                .map(batch -> new TaskRow(
                        "Go / no-go",
                        "D-DASR batch to " + batch.utility().label(),
                        batch.reference() + "; " + Counted.things(batch.goingOut(), "request", "requests"),
                        batch.preparedByName(),
                        batch.submittedAt(),
                        batch.address(),
                        "Review batch"))
                .toList();
    }

    /** Batches that wait for somebody else, because the viewer made them. */
    static List<OpenBatch> ownWaiting(List<OpenBatch> batches) {
        return waiting(batches).stream().filter(OpenBatch::madeByViewer).toList();
    }

    private static List<OpenBatch> waiting(List<OpenBatch> batches) {
        return batches.stream()
                .filter(batch -> batch.status() == BatchStatus.WAITING)
                .sorted(Comparator.comparing(OpenBatch::submittedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
