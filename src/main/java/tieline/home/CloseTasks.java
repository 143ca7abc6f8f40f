package tieline.home;

import java.util.List;
import tieline.crs.CrsCloses;
import tieline.platform.web.Formats;

/** Months of the tracking accounts that compliance prepares for their close, and that a second person confirms. */
final class CloseTasks {

    private CloseTasks() {}

    static List<TaskRow> of(List<CrsCloses.Duty> duties, Formats format) {
        return duties.stream()
                .map(duty -> row(duty, format.month(duty.month())))
                .toList();
    }

    private static TaskRow row(CrsCloses.Duty duty, String month) {
        String by = duty.preparedBy();
        return new TaskRow(
                "Month close",
                by == null ? "Prepare the close of " + month : "Confirm the close of " + month,
                "CRS subaccounts of " + duty.utility().label(),
                by == null ? "" : by,
                null,
                duty.address(),
                "Open month");
    }
}
