package tieline.crs.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.EnteredInput;
import tieline.crs.Reading;
import tieline.crs.Readings;
import tieline.crs.SubaccountMonth;
import tieline.platform.web.Formats;

/** Says in sentences how lines 4 to 6 of a month were computed, each with the question it answers. */
@Component
class Derivation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Formats formats;

    Derivation(Formats formats) {
        this.formats = formats;
    }

    /**
     * A step.
     *
     * @param why how the open question behind it is read
     */
    public record Step(String line, String sentence, String why) {}

    /** The steps of a class; none while something is missing. */
    List<Step> of(MonthReview review, CrsClass crsClass, BigDecimal yearlyRate) {
        SubaccountMonth lines = review.lines(crsClass);
        EnteredInput own = review.inputs().get(crsClass);
        EnteredInput other = review.inputs().get(crsClass.other());
        List<Step> steps = new ArrayList<>();
        if (lines == null || own == null || other == null) {
            return steps;
        }
        Readings readings = review.readings();
        steps.add(new Step(
                "Line 4",
                share(own.input(), other.input(), -lines.line4(), lines.suppressed(), readings),
                why(readings, Reading.LOAD_RATIO)));
        steps.add(new Step(
                "Line 5",
                share(other.input(), own.input(), lines.line5(), lines.suppressed(), readings),
                why(readings, lines.suppressed() ? Reading.CLOSED_COUNTERPARTY : Reading.LOAD_RATIO)));
        String rate = formats.decimals(yearlyRate.multiply(HUNDRED), 4).replaceAll("0{1,2}$", "");
        steps.add(new Step(
                crsClass == CrsClass.CORE ? "Line 6" : "Line 7",
                base(lines, readings) + " at " + rate + " % a year: " + money(lines.line6()),
                why(readings, Reading.INTEREST_BASE) + " " + why(readings, Reading.MONTHLY_RATE)));
        if (lines.excess() > 0) {
            steps.add(new Step(
                    "Not posted",
                    money(lines.excess()) + " of what was offered lies beyond zero and stays outside the account",
                    why(readings, Reading.LAST_PAYMENT)));
        }
        return steps;
    }

    private String share(ClassInput defaulting, ClassInput sharing, long cents, boolean suppressed, Readings readings) {
        BigDecimal total = defaulting.loadKwh().add(sharing.loadKwh());
        boolean recorded = readings.of(Reading.LOAD_RATIO).key().equals("RECORDED");
        String ratio = recorded
                ? formats.count(sharing.loadKwh()) + " of " + formats.count(total) + " kWh"
                : "its share of the load by question 9";
        String sentence =
                "%s uncollectable \u00d7 %s: %s".formatted(money(defaulting.uncollectable()), ratio, money(cents));
        return suppressed ? sentence + ", as the transfer is left out" : sentence;
    }

    /** The amount that bears the interest; what is put right of earlier months counts as if it had been there. */
    private String base(SubaccountMonth lines, Readings readings) {
        long start = lines.opening()
                + lines.correction().lines()
                + lines.correction().trueUp();
        long own = lines.net() - lines.correction().lines();
        return switch (readings.of(Reading.INTEREST_BASE).key()) {
            case "AVERAGE" -> "Mean of " + money(start) + " and " + money(start + own);
            case "OPENING" -> money(start);
            case "PRINCIPAL" -> money(lines.after().principal());
            case "MONTH" -> money(own);
            default -> money(start + own);
        };
    }

    private static String why(Readings readings, Reading reading) {
        return "Question " + reading.number() + ": " + readings.of(reading).words() + ".";
    }

    private String money(long cents) {
        return formats.money(SubaccountColumn.dollars(cents));
    }
}
