package tieline.approvals.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.approvals.BulkDecisions;
import tieline.approvals.InboxRow;
import tieline.approvals.Verdict;

/**
 * One decision on several submissions.
 *
 * @param id for each the approval and the content hash that the page showed, see {@link #value}
 */
record BulkForm(
        @NotEmpty(message = "Tick what you decide on") @Size(max = BulkDecisions.MOST, message = "Decide on at most 100 at once") @Nullable List<String> id,

        @NotNull(message = "Choose what you decide") @Nullable Verdict verdict,

        @Size(max = 1000, message = "Write at most 1,000 characters") @Nullable String reason) {

    static String value(InboxRow row) {
        return row.approvalId() + "." + row.contentHash();
    }

    /** The reason as a person meant it; null when there is none. */
    @Nullable String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** What was ticked; what no page wrote is left out. */
    List<BulkDecisions.Item> items() {
        List<BulkDecisions.Item> items = new ArrayList<>();
        for (String value : id == null ? List.<String>of() : id) {
            int dot = value.indexOf('.');
            try {
                items.add(new BulkDecisions.Item(
                        UUID.fromString(value.substring(0, Math.max(0, dot))), value.substring(dot + 1)));
            } catch (IllegalArgumentException e) {
                // not from a page of ours: there is nothing to decide on
                continue;
            }
        }
        return items;
    }
}
