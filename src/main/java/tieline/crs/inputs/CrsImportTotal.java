package tieline.crs.inputs;

import java.time.YearMonth;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;

/**
 * What the good rows of a file come to for one class of a month.
 *
 * @param rows how many rows make the sum
 * @param seenVersion the version of the input that a commit replaces, as the check found it; 0 for none
 */
public record CrsImportTotal(
        Utility utility, YearMonth month, CrsClass crsClass, long rows, ClassInput input, int seenVersion) {}
