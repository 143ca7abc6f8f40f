package tieline.home;

import java.util.Comparator;
import java.util.List;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.InboxRow;
import tieline.dasr.BatchStatus;
import tieline.dasr.overview.OpenBatch;

/** What a manager decides. */
final class ManagerTasks {

    private ManagerTasks() {}

    /** What waits for the viewer in the inbox, the longest waiting first. */
    static List<TaskRow> of(List<InboxRow> waiting, ApprovalInbox inbox) {
        return waiting.stream()
                .map(row -> new TaskRow(
                        inbox.decisionLabel(row.subject()),
                        row.title(),
                        row.changes().isEmpty()
                                ? row.reference()
                                : row.reference() + "; " + row.changes().get(0),
                        row.submittedByName(),
                        row.submittedAt(),
                        row.address(),
                        "Review " + inbox.noun(row.subject())))
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
