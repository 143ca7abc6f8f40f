package tieline.accounts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.CellParser;
import tieline.platform.files.CellParsers;
import tieline.platform.files.KnownColumns;
import tieline.platform.files.Parsed;

/**
 * The rules for the cells of an account file. A column that a file does not have leaves the accounts as they are; a blank
 * cell in a column that it has empties the value or sets its default.
 */
final class AccountImportCells {

    private static final int REQUIRED = 7;
    private static final Pattern BOOK_CODE = Pattern.compile(Book.CODE);
    private static final Map<AccountColumn, CellParser<?>> PARSERS = parsers();

    private AccountImportCells() {}

    /** All columns as the file reader wants them. */
    static KnownColumns known() {
        List<String> names =
                Arrays.stream(AccountColumn.values()).map(AccountColumn::key).toList();
        return KnownColumns.required(names.subList(0, REQUIRED).toArray(String[]::new))
                .optional(names.subList(REQUIRED, names.size()).toArray(String[]::new));
    }

    /** Whether every file must have the column and every row a value in it: the first seven. */
    static boolean isRequired(AccountColumn column) {
        return column.ordinal() < REQUIRED;
    }

    /** Turns a cell of the column into a text, a decimal, a date or a truth value. */
    static CellParser<?> parser(AccountColumn column) {
        CellParser<?> parser = PARSERS.get(column);
        if (parser == null) {
            throw new IllegalStateException("no rule for the column " + column);
        }
        return parser;
    }

    /** What a blank cell of an optional column means; null where it means that the value is not known. */
    static @Nullable Object blank(AccountColumn column, AccountImportOptions options) {
        return switch (column) {
            case RETURN_RIGHT -> ReturnRight.UNKNOWN.code();
            case DA_CLASS -> "none";
            case COMMON_AREA -> false;
            case AS_OF -> options.asOf();
            default -> null;
        };
    }

    private static Map<AccountColumn, CellParser<?>> parsers() {
        Map<AccountColumn, CellParser<?>> parsers = new EnumMap<>(AccountColumn.class);
        for (AccountColumn column : AccountColumn.values()) {
            parsers.put(
                    column,
                    switch (column) {
                        case UTILITY -> codes(Utility.values(), Utility::name);
                        case ACCOUNT_NUMBER -> CellParsers.digits(10);
                        case BOOK -> CellParsers.text(60).then(AccountImportCells::bookCode);
                        case CUSTOMER_CLASS -> codes(CustomerClass.values(), CustomerClass::code);
                        case STATUS -> codes(AccountStatus.values(), AccountStatus::code);
                        case METER_OWNER -> codes(new String[] {"C", "E", "U", "L"}, Function.identity());
                        case ANNUAL_KWH -> number(12, 3);
                        case PEAK_KW -> number(9, 3);
                        case CONTRACT_PRICE_USD_PER_KWH -> number(6, 6);
                        case CONTRACT_END, AS_OF -> CellParsers.date();
                        case RETURN_RIGHT -> codes(ReturnRight.values(), ReturnRight::code);
                        case DA_CLASS -> codes(new String[] {"core", "non_core", "none"}, Function.identity());
                        case COMMON_AREA -> CellParsers.yesNo();
                        case CUSTOMER_NUMBER, SCHEDULE, METER_NUMBER -> CellParsers.text(40);
                        case CONTRACT_NUMBER -> CellParsers.text(60);
                        case ZIP, MAILING_ZIP -> CellParsers.text(20);
                        case CITY, MAILING_CITY -> CellParsers.text(100);
                        case CUSTOMER_NAME, SERVICE_ADDRESS, MAILING_ADDRESS -> CellParsers.text(200);
                        case EMAIL -> CellParsers.text(254);
                    });
        }
        return parsers;
    }

    private static <T> CellParser<String> codes(T[] values, Function<T, String> code) {
        Map<String, String> byCode = new LinkedHashMap<>();
        for (T value : values) {
            byCode.put(code.apply(value), code.apply(value));
        }
        return CellParsers.oneOf(byCode);
    }

    /** A number from zero to the largest that the table of accounts can hold. */
    private static CellParser<BigDecimal> number(int digitsBeforePoint, int digitsAfterPoint) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(digitsAfterPoint);
        BigDecimal largest = BigDecimal.TEN.pow(digitsBeforePoint).subtract(step);
        return CellParsers.decimal(digitsAfterPoint, BigDecimal.ZERO, largest);
    }

    private static Parsed<String> bookCode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return BOOK_CODE.matcher(code).matches()
                ? Parsed.of(code)
                : Parsed.bad("must be 1 to 20 letters, digits, hyphens or underscores, but is \"" + text + "\"");
    }
}
