package tieline.crs.inputs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.platform.files.CellKind;
import tieline.platform.files.CellParser;
import tieline.platform.files.CellParsers;
import tieline.platform.files.Parsed;

/** The rules for the cells of a file of inputs. */
final class CrsImportCells {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])(-01)?");
    private static final int MONTH_CHARS = 7;

    static final CellParser<String> UTILITY =
            codes(Arrays.stream(Utility.values()).map(Utility::name).toArray(String[]::new));
    static final CellParser<String> CLASS =
            codes(Arrays.stream(CrsClass.values()).map(CrsClass::daClass).toArray(String[]::new));
    static final CellParser<String> ACCOUNT = CellParsers.digits(10);
    static final CellParser<YearMonth> MONTH_CELL = CrsImportCells::month;
    private static final CellParser<BigDecimal> ACCOUNT_DOLLARS =
            CellParsers.decimal(2, BigDecimal.ZERO, new BigDecimal("9999999999.99"));
    private static final CellParser<BigDecimal> ACCOUNT_KWH =
            CellParsers.decimal(3, BigDecimal.ZERO, new BigDecimal("999999999999.999"));

    private CrsImportCells() {}

    /** The rule of a figure in dollars; an account's is smaller than a class's, so that sums stay within bounds. */
    static CellParser<BigDecimal> dollars(CrsImportKind kind) {
        return kind == CrsImportKind.ACCOUNTS ? ACCOUNT_DOLLARS : InputFigures.parser(tieline.crs.InputLine.OBLIGATION);
    }

    /** The rule of the load. */
    static CellParser<BigDecimal> kwh(CrsImportKind kind) {
        return kind == CrsImportKind.ACCOUNTS ? ACCOUNT_KWH : InputFigures.parser(tieline.crs.InputLine.LOAD);
    }

    /** 2003-07; spreadsheets like to make the first day of the month of it. */
    private static Parsed<YearMonth> month(CellKind kind, String text) {
        return MONTH.matcher(text).matches()
                ? Parsed.of(YearMonth.parse(text.substring(0, MONTH_CHARS)))
                : Parsed.bad("must be a month like 2003-07, but is \"" + text + "\"");
    }

    private static CellParser<String> codes(String... codes) {
        Map<String, String> byCode = new LinkedHashMap<>();
        for (String code : codes) {
            byCode.put(code, code);
        }
        return CellParsers.oneOf(byCode);
    }
}
