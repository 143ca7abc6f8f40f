package tieline.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a ledger are looked for; null means any.
 *
 * @param account the code of the account
 * @param effective the month they are about
 * @param posted the month they were posted in
 * @param asOf only what was posted by the end of this Pacific day
 */
public record EntryFilter(
        @Nullable String account,
        @Nullable Integer line,
        @Nullable EntryKind kind,
        @Nullable YearMonth effective,
        @Nullable YearMonth posted,
        @Nullable LocalDate asOf) {

    /** Every entry. */
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null);

    /** Whether it leaves out entries for another reason than the time of their posting. */
    public boolean isNarrowed() {
        return !equals(new EntryFilter(null, null, null, null, null, asOf));
    }
}
