package tieline.dasr.x12;

import java.util.List;

/**
 * A part of a received file that a person must look at.
 *
 * @param setType ST01, empty for a part without ST
 * @param setControl ST02, empty for a part without ST
 * @param position number of the part's first segment in its interchange, 0 outside of any interchange
 * @param raw the text as received; of a file over the size limit only its beginning
 * @param reason why it was not understood, with the segment, in plain words
 * @param setErrors codes of AK502: what is wrong with the set as a whole; empty when the set is well formed and only
 *     its meaning is strange
 * @param issues what the standard forbids in it
 */
public record Unreadable(
        String setType,
        String setControl,
        int position,
        String raw,
        String reason,
        List<String> setErrors,
        List<X12Issue> issues)
        implements TransactionSet {

    /** Keeps its own copies of the lists. */
    public Unreadable {
        setErrors = List.copyOf(setErrors);
        issues = List.copyOf(issues);
    }

    static Unreadable stray(int position, String raw, String reason) {
        return new Unreadable("", "", position, raw, reason, List.of(), List.of());
    }
}
