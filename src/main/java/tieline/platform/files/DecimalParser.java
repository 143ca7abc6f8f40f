package tieline.platform.files;

import java.math.BigDecimal;

/** Decimal numbers in the one form that means the same everywhere: digits, a point, a minus in front. */
final class DecimalParser implements CellParser<BigDecimal> {

    private static final int MAX_LENGTH = 60;

    private final int maxScale;
    private final BigDecimal min;
    private final BigDecimal max;

    DecimalParser(int maxScale, BigDecimal min, BigDecimal max) {
        this.maxScale = maxScale;
        this.min = min;
        this.max = max;
    }

    @Override
    public Parsed<BigDecimal> parse(CellKind kind, String text) {
        if (kind == CellKind.DATE) {
            return Parsed.bad("must be a number, but the cell holds the date " + text);
        }
        if (!isPlain(text)) {
            return Parsed.bad(whyNot(text));
        }
        BigDecimal value = new BigDecimal(text);
        if (value.scale() > maxScale) {
            BigDecimal shorter = value.stripTrailingZeros();
            if (shorter.scale() > maxScale) {
                return Parsed.bad(tooFine(text));
            }
            value = shorter.setScale(maxScale);
        }
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            return Parsed.bad("must be from " + min.toPlainString() + " to " + max.toPlainString() + ", but is "
                    + Cells.quote(text));
        }
        return Parsed.of(value);
    }

    private String tooFine(String text) {
        return maxScale == 0
                ? "must be a whole number, but is " + Cells.quote(text)
                : "may have at most " + maxScale + " digits after the point, but is " + Cells.quote(text);
    }

    /** An optional minus, digits, and digits after a point if there is one. */
    private static boolean isPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.', from);
        int end = point < 0 ? text.length() : point;
        boolean whole = CellParsers.isDigits(text.substring(from, end));
        boolean fraction = point < 0 || CellParsers.isDigits(text.substring(point + 1));
        return text.length() <= MAX_LENGTH && whole && fraction;
    }

    private static String whyNot(String text) {
        String shown = Cells.quote(text);
        if (text.length() > MAX_LENGTH) {
            return "is too long for a number: " + shown;
        }
        if (text.matches("[-+]?[\\d.,]*,[\\d.,]*")) {
            return "has a comma: " + shown + "; write it without separators of thousands and with a decimal point,"
                    + " such as 1234.5";
        }
        if (text.matches("[-+]?[\\d.]+[eE][-+]?\\d+")) {
            return "is written with an exponent: " + shown + "; write all digits, such as 100000";
        }
        if (text.startsWith("(") && text.endsWith(")")) {
            return "is in parentheses: " + shown + "; write a minus in front of a negative number";
        }
        if (text.endsWith("%") || text.startsWith("$")) {
            return "has a sign that is no digit: " + shown + "; write the number alone";
        }
        return "must be a number such as 1234.5, but is " + shown;
    }
}
