package tieline.crs;

/**
 * Where a subaccount stands at the end of a month; amounts in cents.
 *
 * @param balance the debt, from 0
 * @param principal the balance without any interest ever posted; may be below zero
 * @param everPositive whether the debt was ever above zero
 * @param closed whether it reached zero and takes no further entries
 */
public record Standing(long balance, long principal, boolean everPositive, boolean closed) {

    /** The beginning: an opening debt. */
    public static Standing opening(long balance) {
        if (balance < 0) {
            throw new CrsRefusedException(
                    "The opening balance is negative; a subaccount begins with a debt or with zero.");
        }
        return new Standing(balance, balance, balance > 0, false);
    }

    /** The same, taking entries again although it reached zero. */
    public Standing reopened() {
        return new Standing(balance, principal, everPositive, false);
    }

    /** The same after a correction of earlier months and the interest that it would have borne. */
    Standing corrected(Correction correction) {
        long corrected = balance + correction.lines() + correction.trueUp();
        return new Standing(corrected, principal + correction.lines(), everPositive || corrected > 0, closed);
    }
}
