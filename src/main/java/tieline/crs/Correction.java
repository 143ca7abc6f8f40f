package tieline.crs;

/**
 * What a month takes in for months that are closed, in cents, debit positive.
 *
 * @param lines the net of reversals and replacements of lines 1 to 5
 * @param trueUp the interest that they would have borne up to the month before; line 6
 */
public record Correction(long lines, long trueUp) {

    /** No correction. */
    public static final Correction NONE = new Correction(0, 0);
}
