package tieline.platform.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export, for CSV and XLSX alike. A null value is an empty cell.
 *
 * @param name the name in the header row
 * @param kind what the cells are
 * @param value takes the cell's value from a row's object
 */
public record TableColumn<T>(String name, Kind kind, Function<T, ? extends @Nullable Object> value) {

    /** What the cells of a column are. */
    public enum Kind {
        /** Characters; never run as a formula. */
        TEXT,
        /** A number: a real one in a workbook. */
        NUMBER,
        /** A day: a real date in a workbook, ISO in CSV. */
        DATE,
        /** A day and time without a zone: a real date in a workbook, ISO to the second in CSV. */
        DATE_TIME,
        /** The word yes or no. */
        YES_NO
    }

    /** A column of text. */
    public static <T> TableColumn<T> text(String name, Function<T, @Nullable String> value) {
        return new TableColumn<>(name, Kind.TEXT, value);
    }

    /** A column of decimal numbers. */
    public static <T> TableColumn<T> number(String name, Function<T, @Nullable BigDecimal> value) {
        return new TableColumn<>(name, Kind.NUMBER, value);
    }

    /** A column of whole numbers: Integer or Long. */
    public static <T> TableColumn<T> whole(String name, Function<T, ? extends @Nullable Number> value) {
        return new TableColumn<>(name, Kind.NUMBER, value);
    }

    /** A column of days. */
    public static <T> TableColumn<T> date(String name, Function<T, @Nullable LocalDate> value) {
        return new TableColumn<>(name, Kind.DATE, value);
    }

    /** A column of days with the time; say the zone in the name. */
    public static <T> TableColumn<T> dateTime(String name, Function<T, @Nullable LocalDateTime> value) {
        return new TableColumn<>(name, Kind.DATE_TIME, value);
    }

    /** A column of yes and no. */
    public static <T> TableColumn<T> yesNo(String name, Function<T, @Nullable Boolean> value) {
        return new TableColumn<>(name, Kind.YES_NO, value);
    }
}
