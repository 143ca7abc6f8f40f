package tieline.approvals.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.InboxRow;
import tieline.approvals.InboxRow.Decided;
import tieline.platform.files.TableColumn;
import tieline.platform.time.Pacific;

/** The inbox as a file. */
final class InboxColumns {

    private InboxColumns() {}

    static List<TableColumn<InboxRow>> of(ApprovalInbox inbox) {
        return List.of(
                TableColumn.text("kind", row -> inbox.label(row.subject())),
                TableColumn.text("reference", InboxRow::reference),
                TableColumn.text("title", InboxRow::title),
                TableColumn.text("utility", InboxRow::utility),
                TableColumn.text("state", row -> inbox.mark(row).word()),
                TableColumn.text("submitted_by", InboxRow::submittedByName),
                TableColumn.dateTime("submitted_pacific", row -> pacific(row.submittedAt())),
                TableColumn.text("what_changed", InboxRow::summary),
                TableColumn.text("content_hash", InboxRow::contentHash),
                decision("decided_by", Decided::byName),
                decision("decided_for", Decided::forName),
                TableColumn.dateTime(
                        "decided_pacific",
                        row -> row.decision() == null
                                ? null
                                : pacific(row.decision().at())),
                TableColumn.text(
                        "decision",
                        row -> row.decision() == null
                                ? null
                                : inbox.word(row.subject(), row.decision().verdict())),
                decision("reason", Decided::reason),
                TableColumn.yesNo(
                        "undone",
                        row -> row.decision() == null ? null : row.decision().undone()),
                TableColumn.text("ended_because", InboxRow::endReason));
    }

    private static TableColumn<InboxRow> decision(String name, Function<Decided, @Nullable String> value) {
        return TableColumn.text(name, row -> row.decision() == null ? null : value.apply(row.decision()));
    }

    private static LocalDateTime pacific(Instant at) {
        return Pacific.at(at).toLocalDateTime();
    }
}
