package tieline.crs.corrections;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.InputLine;

/**
 * One correction of a posted month's input.
 *
 * @param versionNo the version of the input that it made
 * @param into the month whose posting takes it in
 * @param posted whether that month is posted
 */
public record CorrectionRow(
        Utility utility,
        YearMonth month,
        CrsClass crsClass,
        int versionNo,
        ClassInput before,
        ClassInput after,
        String reason,
        String citation,
        YearMonth into,
        boolean posted,
        String enteredByName,
        Instant enteredAt) {

    /** The figures that changed. */
    public List<InputLine> changed() {
        return Arrays.stream(InputLine.values())
                .filter(line -> line.of(before).compareTo(line.of(after)) != 0)
                .toList();
    }
}
