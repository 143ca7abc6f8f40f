package tieline.crs;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;

/** How entered inputs stand in the audit trail: each figure before and after. */
final class CrsInputAudit {

    private CrsInputAudit() {}

    static AuditEntry entry(@Nullable EnteredInput before, EnteredInput after) {
        String summary = "%s input of %s, version %d, %s"
                .formatted(
                        after.crsClass().label(),
                        after.month(),
                        after.versionNo(),
                        after.source().words());
        AuditEntry entry = AuditEntry.of(
                        "crs.input.entered",
                        CrsInputs.SUBJECT,
                        subject(after.utility(), after.month()),
                        after.utility().label() + " " + after.month(),
                        summary)
                .at("/crs/months/" + after.month() + "/inputs?utility=" + after.utility())
                .because(after.reason());
        for (InputLine line : InputLine.values()) {
            String from = before == null ? null : line.text(before.input());
            String to = line.text(after.input());
            if (!to.equals(from)) {
                entry = entry.changed(line.column(), from, to);
            }
        }
        return entry;
    }

    /** The identifier of a month's inputs in the trail. */
    static String subject(Utility utility, YearMonth month) {
        return utility + " " + month;
    }
}
