package tieline.crs;

/**
 * What a month takes in for months that are posted, in cents, debit positive.
 *
 * @param lines the net of reversals and replacements of lines 1 to 5
 * @param trueUp the interest that they would have borne up to the month before; line 6
 * @param transfers the part of {@code lines} that moves debt between the classes: lines 4 and 5
 */
public record Correction(long lines, long trueUp, long transfers) {

    /** No correction. */
    public static final Correction NONE = new Correction(0, 0);

    /** A correction that moves no debt between the classes. */
    public Correction(long lines, long trueUp) {
        this(lines, trueUp, 0);
    }
}
