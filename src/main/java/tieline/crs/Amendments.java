package tieline.crs;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tieline.ledger.EntryDraft;

/**
 * What an open month takes in for earlier months, so that the account stands as if their inputs had been right.
 *
 * @param into the open month
 * @param lines the lines that are put right, by month, class and line
 * @param standings where each subaccount stands at the end of the month before, put right
 * @param citations why, by the month whose input was corrected
 */
public record Amendments(
        YearMonth into, List<Amendment> lines, Map<CrsClass, Standing> standings, Map<YearMonth, String> citations) {

    private static final int CITATION = 500;

    /** Nothing to put right. */
    public static Amendments nothing(YearMonth into, Map<CrsClass, Standing> standings) {
        return new Amendments(into, List.of(), standings, Map.of());
    }

    /** The sums for each class: lines 1 to 5, and interest. */
    public Map<CrsClass, Correction> corrections() {
        Map<CrsClass, Correction> sums = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            sums.put(each, new Correction(sum(each, 1, 5), sum(each, 6, 6), sum(each, 4, 5)));
        }
        return sums;
    }

    /** Whether an entry of the class is among them. */
    public boolean touches(CrsClass crsClass) {
        return lines.stream().anyMatch(line -> line.crsClass() == crsClass);
    }

    /** Why a line is put right: its own month's correction, or what follows from those of other months. */
    public String citation(Amendment line) {
        String own = citations.get(line.month());
        String all =
                citations.keySet().stream().sorted().map(YearMonth::toString).collect(Collectors.joining(", "));
        String why = own == null || line.isInterest() ? "Replay after the correction of " + all : own;
        return why.length() <= CITATION ? why : why.substring(0, CITATION - 1) + "…";
    }

    /** The entries that put all lines right. */
    public List<EntryDraft> drafts() {
        return lines.stream()
                .flatMap(line -> line.drafts(citation(line)).stream())
                .toList();
    }

    private long sum(CrsClass crsClass, int from, int to) {
        return lines.stream()
                .filter(line -> line.crsClass() == crsClass && line.line() >= from && line.line() <= to)
                .mapToLong(Amendment::difference)
                .sum();
    }
}
