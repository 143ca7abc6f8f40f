package tieline.platform.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the calendar as ISO dates or as a workbook stores them. */
final class DateParser implements CellParser<LocalDate> {

    private static final int ISO_LENGTH = 10;
    private static final String EXAMPLE = "; write it as year-month-day, such as 2026-01-31";
    private static final int FIRST_YEAR = 1900;

    /** A bare number is taken as a date only within these years: 5 is sooner a slip than 1900-01-05. */
    private static final int FIRST_YEAR_OF_NUMBER = 1970;

    private static final int LAST_YEAR_OF_NUMBER = 2199;

    @Override
    public Parsed<LocalDate> parse(CellKind kind, String text) {
        if (kind.isNumber()) {
            return ofNumber(kind, text);
        }
        boolean iso = text.length() == ISO_LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && CellParsers.isDigits(text.substring(0, 4))
                && CellParsers.isDigits(text.substring(5, 7))
                && CellParsers.isDigits(text.substring(8));
        return iso ? ofIso(text) : Parsed.bad(whyNot(kind, text));
    }

    private static Parsed<LocalDate> ofIso(String text) {
        int year = number(text, 0, 4);
        try {
            LocalDate date = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
            return year < FIRST_YEAR
                    ? Parsed.bad("must be in 1900 or later, but is " + Cells.quote(text))
                    : Parsed.of(date);
        } catch (DateTimeException e) {
            return Parsed.bad("is no day of the calendar: " + Cells.quote(text));
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Parsed<LocalDate> ofNumber(CellKind kind, String text) {
        LocalDate date = serial(text, kind == CellKind.NUMBER_FROM_1904);
        if (date == null || date.getYear() < FIRST_YEAR_OF_NUMBER || date.getYear() > LAST_YEAR_OF_NUMBER) {
            return Parsed.bad("must be a date, but the cell holds the number " + text + EXAMPLE);
        }
        return Parsed.of(date);
    }

    private static @Nullable LocalDate serial(String text, boolean from1904) {
        return text.length() > 20 ? null : ExcelDates.toDate(new BigDecimal(text), from1904);
    }

    private static String whyNot(CellKind kind, String text) {
        if (kind == CellKind.DATE) {
            return "must be a date without a time of day, but is " + text;
        }
        if (CellParsers.isDigits(text) && text.length() == 5) {
            return "is the number by which Excel stores a date: " + Cells.quote(text) + EXAMPLE;
        }
        return "must be a date, but is " + Cells.quote(text) + EXAMPLE;
    }
}
