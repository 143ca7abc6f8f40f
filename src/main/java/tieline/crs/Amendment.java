package tieline.crs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import tieline.ledger.EntryDraft;
import tieline.ledger.EntryKind;
import tieline.ledger.StandingEntry;

/**
 * One line of an earlier month that is put right.
 *
 * @param month the month it is about
 * @param line 1 to 6
 * @param right what it comes to when all inputs are right, cents, debit positive
 * @param held the entries that hold on this line now
 */
public record Amendment(YearMonth month, CrsClass crsClass, int line, long right, List<StandingEntry> held) {

    private static final int INTEREST = 6;

    /** What the entries that hold come to. */
    public long posted() {
        return held.stream().mapToLong(StandingEntry::cents).sum();
    }

    /** What the balance gains. */
    public long difference() {
        return right - posted();
    }

    /** Whether it is interest, which is trued up and not reversed. */
    public boolean isInterest() {
        return line == INTEREST;
    }

    /** The entries that put it right: reversal and replacement, or a true-up of the interest. */
    public List<EntryDraft> drafts(String citation) {
        List<EntryDraft> drafts = new ArrayList<>();
        if (isInterest()) {
            drafts.add(draft(difference(), EntryKind.TRUE_UP, citation));
            return drafts;
        }
        for (StandingEntry each : held) {
            drafts.add(new EntryDraft(
                    crsClass.word(), line, -each.cents(), month, EntryKind.REVERSAL, each.id(), citation));
        }
        if (right != 0) {
            drafts.add(draft(right, EntryKind.REPLACEMENT, citation));
        }
        return drafts;
    }

    private EntryDraft draft(long cents, EntryKind kind, String citation) {
        return new EntryDraft(crsClass.word(), line, cents, month, kind, null, citation);
    }
}
