package tieline.crs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import tieline.ledger.EntryDraft;

/** The entries that a month's own lines make in the ledger. */
final class MonthEntries {

    private static final String SOURCE = "002_4332f3f2ce4bb594.txt, Appendix B, line ";
    private static final int PAYMENT = 2;
    private static final int MAKE_UP = 3;
    private static final int INTEREST = 6;

    private MonthEntries() {}

    /**
     * The entries of a class.
     *
     * @param whole whether a payment beyond zero is posted whole with a refund of the rest (question 7)
     */
    static List<EntryDraft> of(YearMonth month, SubaccountMonth lines, ClassInput input, boolean whole) {
        List<EntryDraft> entries = new ArrayList<>();
        for (int line = 1; line <= INTEREST; line++) {
            long offered = line == PAYMENT ? -input.payment() : line == MAKE_UP ? -input.makeUp() : lines.line(line);
            long posted = lines.line(line);
            if (whole && offered != posted) {
                entries.add(entry(month, lines.subaccount(), line, offered, ""));
                entries.add(
                        entry(month, lines.subaccount(), line, posted - offered, ": refund of what lies beyond zero"));
            } else if (posted != 0) {
                entries.add(entry(month, lines.subaccount(), line, posted, ""));
            }
        }
        return entries;
    }

    private static EntryDraft entry(YearMonth month, CrsClass crsClass, int line, long cents, String what) {
        return EntryDraft.original(crsClass.word(), line, cents, month, SOURCE + printed(crsClass, line) + what);
    }

    /** The non-core list prints its interest as 7 (question 4). */
    private static int printed(CrsClass crsClass, int line) {
        return crsClass == CrsClass.NON_CORE && line == INTEREST ? 7 : line;
    }
}
