package tieline.letters.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it was read.
 *
 * @param rowNo the row as a spreadsheet numbers it
 * @param letter the letter's number, such as LTR-2026-0031/0042
 * @param letterId the letter itself; null where there is none of this number
 * @param problems what the reader found, one line each; null where nothing
 */
public record ReturnRow(
        long rowNo,
        @Nullable String letter,
        @Nullable UUID letterId,
        @Nullable LocalDate returnedOn,
        @Nullable String reason,
        @Nullable String problems) {}
