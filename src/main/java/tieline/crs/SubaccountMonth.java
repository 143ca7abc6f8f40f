package tieline.crs;

/**
 * One month of a subaccount as the tariff lists it; cents, debit positive.
 *
 * @param opening the closing balance of the month before
 * @param correction what the month takes in for earlier months
 * @param line1 the obligation
 * @param line2 the payment, as far as it is posted
 * @param line3 the make-up payment, as far as it is posted
 * @param line4 the part of the own uncollectable that the other class bears
 * @param line5 the part of the other class's uncollectable that this class bears
 * @param line6 the interest; printed as 7 for non-core
 * @param excess what was paid or handed over beyond zero and is not posted
 * @param suppressed whether a transfer was left out because a subaccount is closed or without load
 * @param after where it stands at the end
 */
public record SubaccountMonth(
        CrsClass subaccount,
        long opening,
        Correction correction,
        long line1,
        long line2,
        long line3,
        long line4,
        long line5,
        long line6,
        long excess,
        boolean suppressed,
        Standing after) {

    /** The same in an account whose months before came to another balance, and are put right in this month. */
    SubaccountMonth puttingRight(long openingAsPosted, Correction taken) {
        return new SubaccountMonth(
                subaccount,
                openingAsPosted,
                taken,
                line1,
                line2,
                line3,
                line4,
                line5,
                line6,
                excess,
                suppressed,
                after);
    }

    /** The combination of lines 1 to 5 of the month, corrections included. */
    public long net() {
        return correction.lines() + line1 + line2 + line3 + line4 + line5;
    }

    /** All interest of the month, the true-up of earlier months included. */
    public long interest() {
        return correction.trueUp() + line6;
    }

    /** The balance at the end. */
    public long closing() {
        return after.balance();
    }

    /** A line by its number, 1 to 6, corrections left out. */
    public long line(int number) {
        return switch (number) {
            case 1 -> line1;
            case 2 -> line2;
            case 3 -> line3;
            case 4 -> line4;
            case 5 -> line5;
            case 6 -> line6;
            default -> throw new IllegalArgumentException("no line " + number);
        };
    }

    /**
     * By how much the generation revenue requirement of the bundled customers of the class changes; that of the direct access
     * customers changes by the opposite. Debit months raise it.
     */
    public long bundledShift(Readings readings) {
        return readings.is(Reading.REVENUE_REQUIREMENT, "WITH_INTEREST") ? net() + interest() : net();
    }

    /** The same without lines 4 and 5: what changes hands between customers of the class, transfers left out. */
    public long bundledCash() {
        return net() - line4 - line5 - correction.transfers();
    }
}
