package tieline.crs;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** One figure of a class's input, as forms, files and pages name it. */
public enum InputLine {
    /** Line 1. */
    OBLIGATION("obligation", "obligation_usd", "Obligation"),
    /** Line 2. */
    PAYMENT("payment", "payment_usd", "Payment"),
    /** Line 3. */
    MAKE_UP("makeup", "makeup_usd", "Make-up charge"),
    /** Shared by load in lines 4 and 5. */
    UNCOLLECTABLE("uncollectable", "uncollectable_usd", "Uncollectable"),
    /** The load by which uncollectable amounts are shared. */
    LOAD("load", "load_kwh", "Load");

    private static final int CENT_DIGITS = 2;

    private final String word;
    private final String column;
    private final String label;

    InputLine(String word, String column, String label) {
        this.word = word;
        this.column = column;
        this.label = label;
    }

    /** The word in an address. */
    public String word() {
        return word;
    }

    /** The column's name in files. */
    public String column() {
        return column;
    }

    /** The words on a page, without the unit. */
    public String label() {
        return label;
    }

    /** The unit of the figure. */
    public String unit() {
        return this == LOAD ? "kWh" : "$";
    }

    /** How many decimals a page shows. */
    public int decimals() {
        return this == LOAD ? 0 : CENT_DIGITS;
    }

    /** What a posting makes of it (002_4332f3f2ce4bb594.txt, Appendix B). */
    public String use() {
        return switch (this) {
            case OBLIGATION -> "Line 1, a debit";
            case PAYMENT -> "Line 2, a credit";
            case MAKE_UP -> "Line 3, a credit";
            case UNCOLLECTABLE -> "Lines 4 and 5, shared by load";
            case LOAD -> "The ratio of lines 4 and 5";
        };
    }

    /** The figure of an input: dollars with two decimals, or kWh. */
    public BigDecimal of(ClassInput input) {
        return switch (this) {
            case OBLIGATION -> dollars(input.obligation());
            case PAYMENT -> dollars(input.payment());
            case MAKE_UP -> dollars(input.makeUp());
            case UNCOLLECTABLE -> dollars(input.uncollectable());
            case LOAD -> input.loadKwh();
        };
    }

    /** The figure as audit entries compare it: dollars with two decimals, kWh without trailing zeros. */
    String text(ClassInput input) {
        BigDecimal figure = of(input);
        return (this == LOAD ? figure.stripTrailingZeros() : figure).toPlainString();
    }

    /** The line with this word in an address; empty when there is none. */
    public static Optional<InputLine> ofWord(String word) {
        return Arrays.stream(values()).filter(line -> line.word.equals(word)).findFirst();
    }

    private static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, CENT_DIGITS);
    }
}
