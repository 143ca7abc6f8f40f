package tieline.crs.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a subaccount's table: a line of the tariff, a sum, or the title of a group.
 *
 * @param kind {@code line}, {@code sum}, {@code total} or {@code group}, as the style sheet draws them
 * @param number the number that the tariff prints; null for what it does not number
 * @param words a second line: the source's words or what the row is
 * @param side Dr or Cr
 * @param decimals how many decimals its figures have
 * @param across what it comes to over the months shown; null where a sum has no meaning
 */
public record LedgerRow(
        String kind,
        @Nullable Integer number,
        String name,
        @Nullable String words,
        @Nullable String side,
        int decimals,
        List<LedgerCell> cells,
        @Nullable BigDecimal across) {

    /** The title of the rows below it. */
    static LedgerRow group(String name, @Nullable String words) {
        return new LedgerRow("group", null, name, words, null, 0, List.of(), null);
    }
}
