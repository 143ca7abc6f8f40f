package tieline.platform.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The cells that rooms have in common. Every reason continues a sentence that begins with the column's name. */
public final class CellParsers {

    private static final int EXCEL_DIGITS = 15;
    private static final int CODES_SHOWN = 12;

    private static final CellParser<LocalDate> DATE = new DateParser();
    private static final CellParser<Boolean> YES_NO = CellParsers::parseYesNo;

    private CellParsers() {}

    /** Text of at most so many characters. Control characters are refused, line breaks and tabs are not. */
    public static CellParser<String> text(int maxChars) {
        return (kind, text) -> {
            if (kind == CellKind.DATE) {
                return Parsed.bad("the spreadsheet turned the text into the date " + text
                        + "; format the cell as text and type it again");
            }
            int control = controlCharacter(text);
            if (control >= 0) {
                return Parsed.bad("has an invisible control character (U+" + String.format("%04X", control)
                        + "); type the text again");
            }
            int chars = text.codePointCount(0, text.length());
            return chars > maxChars
                    ? Parsed.bad("has " + chars + " characters; at most " + maxChars + " are allowed")
                    : Parsed.of(text);
        };
    }

    /** Digits 0 to 9 only, exactly so many; kept as text so that zeros in front stay. */
    public static CellParser<String> digits(int length) {
        return digits(length, length);
    }

    /** Digits 0 to 9 only, from {@code min} to {@code max} of them; kept as text so that zeros in front stay. */
    public static CellParser<String> digits(int min, int max) {
        String wanted = min == max ? "exactly " + min : "from " + min + " to " + max;
        return (kind, text) -> {
            if (!isDigits(text)) {
                return Parsed.bad("must be digits only, but is " + Cells.quote(text));
            }
            if (kind.isNumber() && text.length() > EXCEL_DIGITS) {
                return Parsed.bad("is stored as a number, and a spreadsheet keeps only the first 15 digits of a number;"
                        + " format the column as text and type it again");
            }
            if (text.length() >= min && text.length() <= max) {
                return Parsed.of(text);
            }
            String hint = kind.isNumber() && text.length() < min
                    ? "; the cell is stored as a number, which loses zeros in front: format the column as text"
                    : "";
            return Parsed.bad(
                    "must have " + wanted + " digits, but " + Cells.quote(text) + " has " + text.length() + hint);
        };
    }

    /** A decimal number within a range, both ends included, with at most so many digits after the point. */
    public static CellParser<BigDecimal> decimal(int maxScale, BigDecimal min, BigDecimal max) {
        return new DecimalParser(maxScale, min, max);
    }

    /** A decimal number of zero or more with at most so many digits after the point and 15 before it. */
    public static CellParser<BigDecimal> notNegative(int maxScale) {
        return new DecimalParser(maxScale, BigDecimal.ZERO, new BigDecimal("999999999999999"));
    }

    /** A whole number within a range, both ends included. */
    public static CellParser<Long> whole(long min, long max) {
        return new DecimalParser(0, BigDecimal.valueOf(min), BigDecimal.valueOf(max))
                .then(value -> Parsed.of(value.longValueExact()));
    }

    /** A day of the calendar: 2026-01-31, a date cell of a workbook, or the number Excel stores for a date. */
    public static CellParser<LocalDate> date() {
        return DATE;
    }

    /** Yes or no; also y, n, true, false and a workbook's TRUE and FALSE. */
    public static CellParser<Boolean> yesNo() {
        return YES_NO;
    }

    /** One of an enum's values by its name, whatever the case; spaces and hyphens count as underscores. */
    public static <E extends Enum<E>> CellParser<E> oneOf(Class<E> type) {
        return oneOf(type, value -> value.name().toLowerCase(Locale.ROOT));
    }

    /** One of an enum's values by its code, whatever the case; spaces and hyphens count as underscores. */
    public static <E extends Enum<E>> CellParser<E> oneOf(Class<E> type, Function<E, String> code) {
        Map<String, E> byCode = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            byCode.put(code.apply(value), value);
        }
        return oneOf(byCode);
    }

    /** One of several values by its code, whatever the case; spaces and hyphens count as underscores. */
    public static <T> CellParser<T> oneOf(Map<String, T> byCode) {
        Map<String, T> byKey = new LinkedHashMap<>();
        byCode.forEach((code, value) -> byKey.put(codeKey(code), value));
        String codes = byCode.size() <= CODES_SHOWN ? "one of " + String.join(", ", byCode.keySet()) : "a known code";
        return (kind, text) -> {
            T exact = byCode.get(text);
            T value = exact == null ? byKey.get(codeKey(text)) : exact;
            return value == null ? Parsed.bad("must be " + codes + ", but is " + Cells.quote(text)) : Parsed.of(value);
        };
    }

    private static String codeKey(String code) {
        return code.replace(' ', '_').replace('-', '_').toLowerCase(Locale.ROOT);
    }

    private static Parsed<Boolean> parseYesNo(CellKind kind, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> Parsed.of(true);
            case "no", "n", "false" -> Parsed.of(false);
            default -> Parsed.bad("must be yes or no, but is " + Cells.quote(text));
        };
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int controlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\u007F') {
                return c;
            }
        }
        return -1;
    }
}
