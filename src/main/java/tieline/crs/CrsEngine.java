package tieline.crs;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Computes a month of both subaccounts (002_4332f3f2ce4bb594.txt, Appendix B, lines 1 to 6). Whole cents; each transfer is
 * rounded once and stands on both sides with the same amount, so nothing is gained or lost between the classes.
 *
 * <p>No subaccount goes below zero: first the payment is cut, then the make-up payment, by the least that brings the balance to
 * exactly zero; where both are used up, the transfer out, on both sides.
 */
public final class CrsEngine {

    private CrsEngine() {}

    /**
     * The month.
     *
     * @param before where each subaccount stood at the end of the month before
     * @param corrections what each takes in for earlier months
     * @throws CrsRefusedException for an uncollectable without any load, for input of a closed subaccount, and for a correction
     *     that leaves nothing to cut
     */
    public static CrsMonth post(
            Map<CrsClass, Standing> before, MonthInput input, Map<CrsClass, Correction> corrections, Terms terms) {
        Month month = new Month(before, input, corrections, terms);
        return month.result();
    }

    private static final class Month {

        private final Map<CrsClass, Standing> before;
        private final Map<CrsClass, Correction> corrections;
        private final MonthInput input;
        private final Terms terms;
        private final Map<CrsClass, Long> transfers = new EnumMap<>(CrsClass.class);
        private boolean suppressed;

        Month(Map<CrsClass, Standing> before, MonthInput input, Map<CrsClass, Correction> corrections, Terms terms) {
            this.before = before;
            this.input = input;
            this.corrections = corrections;
            this.terms = terms;
        }

        CrsMonth result() {
            for (CrsClass each : CrsClass.values()) {
                transfers.put(each, transfer(each));
            }
            cutTransfers();
            return new CrsMonth(lines(CrsClass.CORE), lines(CrsClass.NON_CORE));
        }

        /** What a class hands over of its uncollectable: the other class's share of the load. */
        private long transfer(CrsClass from) {
            long uncollectable = input.of(from).uncollectable();
            if (uncollectable == 0) {
                return 0;
            }
            BigDecimal own = terms.load(input, from);
            BigDecimal other = terms.load(input, from.other());
            if (own.add(other).signum() == 0) {
                throw new CrsRefusedException(
                        "The " + from.label().toLowerCase(java.util.Locale.ROOT)
                                + " uncollectable cannot be shared: the month has no direct access load. Enter the load in kWh.");
            }
            if (takesNothing(CrsClass.CORE) || takesNothing(CrsClass.NON_CORE)) {
                suppressed = true;
                return 0;
            }
            if (own.signum() == 0 || other.signum() == 0) {
                if (terms.readings().is(Reading.ZERO_LOAD, "REFUSED")) {
                    throw new CrsRefusedException(
                            "One class has no load in this month, and question 15 is read as: refused.");
                }
                suppressed = true;
                return 0;
            }
            return terms.share(uncollectable, other, own.add(other));
        }

        /** Closed, unless the other class's default reopens it (question 8). */
        private boolean takesNothing(CrsClass each) {
            boolean reopened = terms.readings().is(Reading.CLOSED_COUNTERPARTY, "REOPENED")
                    && input.of(each.other()).uncollectable() > 0
                    && !standing(each.other()).closed();
            return standing(each).closed() && !reopened;
        }

        /** Where even without any payment a balance would be below zero, less is handed over; both sides see the same. */
        private void cutTransfers() {
            boolean cut = true;
            while (cut) {
                cut = false;
                for (CrsClass each : CrsClass.values()) {
                    long least = leastNet(each);
                    long without = net(each, 0, 0);
                    long over = least - without;
                    if (over > 0 && transferred(each) > 0) {
                        transfers.merge(each, -Math.min(over, transferred(each)), Long::sum);
                        cut = true;
                    }
                }
            }
        }

        private SubaccountMonth lines(CrsClass each) {
            ClassInput in = input.of(each);
            Standing old = before.getOrDefault(each, Standing.opening(0));
            Correction correction = corrections.getOrDefault(each, Correction.NONE);
            if (takesNothing(each)) {
                return closed(each, in, old, correction);
            }
            long offered = net(each, in.payment(), in.makeUp());
            long over = Math.max(0, leastNet(each) - offered);
            long payment = Math.max(0, in.payment() - over);
            long makeUp = Math.max(0, in.makeUp() - Math.max(0, over - in.payment()));
            long net = net(each, payment, makeUp);
            Standing start = standing(each);
            long interest = interest(each, net);
            if (start.balance() + net + Math.max(0, interest) < 0) {
                throw new CrsRefusedException(
                        "The correction takes the " + each.label().toLowerCase(java.util.Locale.ROOT)
                                + " balance below zero, and there is no payment left to cut. A refund stands outside this account.");
            }
            // A payment that is cut ends at exactly zero; with some bases a cent is left, and the interest takes it in.
            long closing = over > 0 ? 0 : Math.max(0, start.balance() + net + interest);
            interest = closing - start.balance() - net;
            boolean everPositive = start.everPositive() || closing > 0;
            boolean ends = closing == 0 && everPositive && !terms.readings().is(Reading.ZERO, "RESUME");
            long given = transfer(each) - transferred(each);
            return new SubaccountMonth(
                    each,
                    old.balance(),
                    correction,
                    in.obligation(),
                    -payment,
                    -makeUp,
                    -transferred(each),
                    transferred(each.other()),
                    interest,
                    in.payment() - payment + in.makeUp() - makeUp + given,
                    suppressed && in.uncollectable() > 0,
                    new Standing(closing, start.principal() + net, everPositive, ends));
        }

        private static SubaccountMonth closed(CrsClass each, ClassInput in, Standing old, Correction correction) {
            if (in.obligation() > 0 || correction.lines() != 0 || correction.trueUp() != 0) {
                throw new CrsRefusedException("The " + each.label().toLowerCase(java.util.Locale.ROOT)
                        + " subaccount reached zero and is closed: no further entries (Appendix B). Reopen it first, or leave it"
                        + " out.");
            }
            long excess = in.payment() + in.makeUp();
            return new SubaccountMonth(each, 0, Correction.NONE, 0, 0, 0, 0, 0, 0, excess, in.uncollectable() > 0, old);
        }

        /** What a class hands over, as far as it is not cut. */
        private long transferred(CrsClass from) {
            return transfers.getOrDefault(from, 0L);
        }

        /** Where the month begins: the balance before, corrected. */
        private Standing standing(CrsClass each) {
            return before.getOrDefault(each, Standing.opening(0))
                    .corrected(corrections.getOrDefault(each, Correction.NONE));
        }

        private long net(CrsClass each, long payment, long makeUp) {
            return input.of(each).obligation() - payment - makeUp - transferred(each) + transferred(each.other());
        }

        /**
         * The least net of lines 1 to 5 at which the balance is not below zero, found by halving: the balance rises with the net.
         * With the usual base the interest of a zero balance is zero, so it is the balance itself.
         */
        private long leastNet(CrsClass each) {
            long opening = standing(each).balance();
            if (interest(each, -opening) == 0 && interest(each, -opening - 1) <= 0) {
                return -opening;
            }
            long low = -2 * Math.abs(opening) - 1;
            long high = 2 * Math.abs(opening) + 1;
            while (low < high) {
                long middle = Math.floorDiv(low + high, 2);
                if (opening + middle + interest(each, middle) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private long interest(CrsClass each, long net) {
            Standing start = standing(each);
            long before = start.balance();
            return terms.interest(
                    each,
                    switch (terms.readings().of(Reading.INTEREST_BASE).key()) {
                        case "AVERAGE" -> terms.mean(before, before + net);
                        case "OPENING" -> before;
                        case "PRINCIPAL" -> start.principal() + net;
                        case "MONTH" -> net;
                        default -> before + net;
                    });
        }
    }
}
