package tieline.home;

import java.util.ArrayList;
import java.util.List;
import tieline.accounts.ImportBrief;
import tieline.dasr.BatchStatus;
import tieline.dasr.overview.OpenBatch;
import tieline.dasr.overview.RequestStage;

/** What an analyst goes on with: refused requests of any batch; drafts, decided batches and imports of their own. */
final class AnalystTasks {

    private AnalystTasks() {}

    /** What the utility refused first, then what can be sent, then drafts, then imports. */
    static List<TaskRow> of(List<OpenBatch> batches, List<ImportBrief> imports) {
        List<TaskRow> tasks = new ArrayList<>();
        batches.stream()
                .filter(batch -> batch.in(RequestStage.REJECTED) > 0)
                .map(AnalystTasks::refused)
                .forEach(tasks::add);
        List<OpenBatch> own = batches.stream().filter(OpenBatch::madeByViewer).toList();
        own.stream()
                .filter(batch -> batch.status() == BatchStatus.GO)
                .map(AnalystTasks::decided)
                .forEach(tasks::add);
        own.stream()
                .filter(batch -> batch.status() == BatchStatus.NO_GO)
                .map(AnalystTasks::refusedByManager)
                .forEach(tasks::add);
        own.stream()
                .filter(batch -> batch.status() == BatchStatus.DRAFT)
                .map(AnalystTasks::draft)
                .forEach(tasks::add);
        imports.stream().map(AnalystTasks::checked).forEach(tasks::add);
        return tasks;
    }

    private static TaskRow refused(OpenBatch batch) {
        long requests = batch.in(RequestStage.REJECTED);
        return new TaskRow(
                "Rejected",
                "Correct what " + batch.utility().label() + " rejected, and send it again",
                batch.reference() + "; " + Counted.things(requests, "request", "requests") + " rejected",
                batch.preparedByName(),
                null,
                batch.address(RequestStage.REJECTED),
                "Correct " + Counted.things(requests, "request", "requests"));
    }

    private static TaskRow decided(OpenBatch batch) {
        return new TaskRow(
                "Go",
                "Send the batch to " + batch.utility().label(),
                batch.reference() + "; " + Counted.things(batch.goingOut(), "request", "requests") + "; go by "
                        + batch.decidedByName(),
                batch.preparedByName(),
                batch.decidedAt(),
                batch.address(),
                "Open batch");
    }

    private static TaskRow refusedByManager(OpenBatch batch) {
        return new TaskRow(
                "No-go",
                "Read why the batch to " + batch.utility().label() + " is not sent",
                batch.reference() + "; no-go by " + batch.decidedByName(),
                batch.preparedByName(),
                batch.decidedAt(),
                batch.address(),
                "Open batch");
    }

    private static TaskRow draft(OpenBatch batch) {
        long toCorrect = batch.in(RequestStage.TO_CORRECT);
        String size = batch.reference() + "; "
                + Counted.things(batch.in(RequestStage.DRAFT), "valid request", "valid requests");
        return toCorrect > 0
                ? new TaskRow(
                        "Draft",
                        "Correct or exclude invalid requests",
                        size + ", " + toCorrect + " to correct",
                        batch.preparedByName(),
                        batch.preparedAt(),
                        batch.address(RequestStage.TO_CORRECT),
                        "Correct " + Counted.things(toCorrect, "request", "requests"))
                : new TaskRow(
                        "Draft",
                        "Check and submit the batch to " + batch.utility().label(),
                        size,
                        batch.preparedByName(),
                        batch.preparedAt(),
                        batch.address(),
                        "Open batch");
    }

    private static TaskRow checked(ImportBrief file) {
        String bad = file.rowsBad() == 0
                ? ""
                : ", " + Counted.things(file.rowsBad(), "row", "rows") + " left out with reasons";
        return new TaskRow(
                "Import",
                "Commit or discard " + file.fileName(),
                file.reference() + "; " + Counted.things(file.rowsGood(), "good row", "good rows") + bad,
                file.uploadedByName(),
                file.at(),
                file.address(),
                "Review import");
    }
}
