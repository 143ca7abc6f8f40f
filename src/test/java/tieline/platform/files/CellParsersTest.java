package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParsersTest {

    private static final CellParser<BigDecimal> PRICE =
            CellParsers.decimal(2, new BigDecimal("-100"), new BigDecimal("100000"));

    private enum CustomerClass {
        RESIDENTIAL,
        SMALL_COMMERCIAL
    }

    @Test
    void blankIsNeitherValueNorFault() {
        assertThat(CellParsers.date().parse(null)).isEqualTo(Parsed.blank());
        assertThat(CellParsers.digits(3).parse(" \u00A0\u200B\uFEFF\t ")).isEqualTo(Parsed.blank());
    }

    @Test
    void textIsStrippedAndCountedInCharacters() {
        assertThat(CellParsers.text(3).parse("\u00A0 abc ").value()).isEqualTo("abc");
        assertThat(CellParsers.text(2).parse("\uD83D\uDE00\uD83D\uDE00").value())
                .isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        assertThat(CellParsers.text(3).parse("abcd").reason()).isEqualTo("has 4 characters; at most 3 are allowed");
        assertThat(CellParsers.text(9).parse("a\nb\tc").value()).isEqualTo("a\nb\tc");
    }

    @Test
    void textRefusesControlCharactersAndDatesThatASpreadsheetMade() {
        assertThat(CellParsers.text(9).parse("a\0b").reason()).contains("U+0000");
        assertThat(CellParsers.text(9).parse("a\u007Fb").reason()).contains("U+007F");
        assertThat(CellParsers.text(99).parse(CellKind.DATE, "2026-01-10").reason())
                .contains("turned the text into the date 2026-01-10", "as text");
        assertThat(CellParsers.text(9).parse(CellKind.NUMBER, "94105").value()).isEqualTo("94105");
    }

    @Test
    void digitsKeepTheirZerosAndSayWhyTheyAreRefused() {
        CellParser<String> account = CellParsers.digits(10);

        assertThat(account.parse("0012345678").value()).isEqualTo("0012345678");
        assertThat(account.parse("123").reason()).isEqualTo("must have exactly 10 digits, but \"123\" has 3");
        assertThat(account.parse("12-345").reason()).isEqualTo("must be digits only, but is \"12-345\"");
        assertThat(account.parse("\u0661\u0662").reason()).contains("digits only");
        assertThat(account.parse(CellKind.NUMBER, "12345678").reason())
                .contains("loses zeros in front", "format the column as text");
        assertThat(CellParsers.digits(1, 20)
                        .parse(CellKind.NUMBER, "1234567890123456")
                        .reason())
                .contains("only the first 15 digits");
        assertThat(CellParsers.digits(1, 20).parse("1234567890123456").value()).hasSize(16);
        assertThat(CellParsers.digits(2, 4).parse("12345").reason()).contains("from 2 to 4");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12.5,12.5", "-3.10,-3.10", "007,7", "1.5000,1.50", "99999.99,99999.99", "-0.00,0.00"})
    void decimalsAreDigitsPointAndMinus(String text, BigDecimal value) {
        assertThat(PRICE.parse(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1,234 ! has a comma: \"1,234\"; write it without separators of thousands",
                "1,5 ! has a comma",
                "1e5 ! exponent",
                "8.96E+09 ! exponent",
                "NaN ! must be a number such as 1234.5",
                "Infinity ! must be a number",
                "+5 ! must be a number",
                ".5 ! must be a number",
                "5. ! must be a number",
                "- ! must be a number",
                "0x10 ! must be a number",
                "1 000 ! must be a number",
                "\u0661 ! must be a number",
                "(5) ! parentheses",
                "5% ! no digit",
                "$5 ! no digit",
                "1.234 ! at most 2 digits after the point",
                "100000.01 ! must be from -100 to 100000",
                "-100.01 ! must be from -100 to 100000",
            })
    void whatIsNoDecimalIsRefusedWithTheReason(String text, String reason) {
        assertThat(PRICE.parse(text).value()).isNull();
        assertThat(PRICE.parse(text).reason()).contains(reason);
    }

    @Test
    void longAndForeignNumbersAreRefused() {
        assertThat(PRICE.parse("9".repeat(4_000)).reason()).contains("too long for a number");
        assertThat(PRICE.parse(CellKind.DATE, "2026-01-31").reason()).contains("holds the date 2026-01-31");
        assertThat(CellParsers.notNegative(3).parse("-0.001").reason()).contains("from 0");
        assertThat(CellParsers.whole(0, 5).parse("4.0").value()).isEqualTo(4L);
        assertThat(CellParsers.whole(0, 5).parse("4.5").reason()).contains("whole number");
        assertThat(CellParsers.whole(0, 5).parse("6").reason()).contains("from 0 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "2024-02-29", "1900-01-01", "9999-12-31", "2000-02-29"})
    void datesOfTheCalendarAreRead(String text) {
        assertThat(CellParsers.date().parse(text).value()).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2026-02-30 ! no day of the calendar",
                "2023-02-29 ! no day of the calendar",
                "1900-02-29 ! no day of the calendar",
                "2026-13-01 ! no day of the calendar",
                "2026-00-10 ! no day of the calendar",
                "1899-12-31 ! in 1900 or later",
                "0000-01-01 ! in 1900 or later",
                "1/31/2026 ! write it as year-month-day",
                "2026-1-31 ! write it as year-month-day",
                "2026-01-31T10:00 ! write it as year-month-day",
                "2026/01/31 ! write it as year-month-day",
                "20260131 ! write it as year-month-day",
                "46053 ! number by which Excel stores a date",
                "soon ! must be a date",
            })
    void whatIsNoDateIsRefusedWithTheReason(String text, String reason) {
        assertThat(CellParsers.date().parse(text).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 46053, 2026-01-31",
        "NUMBER, 25569, 1970-01-01",
        "NUMBER_FROM_1904, 44591, 2026-01-31",
        "NUMBER, 5,",
        "NUMBER, 46053.5,",
        "NUMBER, 20260131,",
        "NUMBER, -1,",
        "NUMBER, 99999999999999999999999,",
        "DATE, 2026-01-31, 2026-01-31",
        "DATE, 2026-01-31T13:30,",
    })
    void datesOfWorkbooksAreRead(CellKind kind, String text, @Nullable LocalDate date) {
        Parsed<LocalDate> parsed = CellParsers.date().parse(kind, text);

        assertThat(parsed.value()).isEqualTo(date);
        assertThat(parsed.isBad()).isEqualTo(date == null);
    }

    @Test
    void yesAndNo() {
        assertThat(CellParsers.yesNo().parse("Yes").value()).isTrue();
        assertThat(CellParsers.yesNo().parse("n").value()).isFalse();
        assertThat(CellParsers.yesNo().parse(CellKind.BOOLEAN, "TRUE").value()).isTrue();
        assertThat(CellParsers.yesNo().parse("maybe").reason()).isEqualTo("must be yes or no, but is \"maybe\"");
    }

    @Test
    void codesMatchWhateverTheirCaseAndHyphens() {
        CellParser<CustomerClass> parser = CellParsers.oneOf(CustomerClass.class);

        assertThat(parser.parse("small_commercial").value()).isEqualTo(CustomerClass.SMALL_COMMERCIAL);
        assertThat(parser.parse("Small Commercial").value()).isEqualTo(CustomerClass.SMALL_COMMERCIAL);
        assertThat(parser.parse("large").reason())
                .isEqualTo("must be one of residential, small_commercial, but is \"large\"");
        assertThat(CellParsers.oneOf(Map.of("A-1", 1)).parse("a_1").value()).isEqualTo(1);
    }

    @Test
    void parsersCanBeContinued() {
        CellParser<Integer> even =
                CellParsers.whole(0, 100).then(n -> n % 2 == 0 ? Parsed.of(n.intValue()) : Parsed.bad("must be even"));

        assertThat(even.parse("4").value()).isEqualTo(4);
        assertThat(even.parse("5").reason()).isEqualTo("must be even");
        assertThat(even.parse("x").reason()).contains("must be a number");
    }

    @Test
    void quotedTextIsShortAndOnOneLine() {
        assertThat(CellParsers.yesNo().parse("a\nb" + "\uD83D\uDE00".repeat(50)).reason())
                .isEqualTo("must be yes or no, but is \"a b" + "\uD83D\uDE00".repeat(37) + "...\"");
    }

    @Test
    void excelDatesKeepExcelsYear1900() {
        assertThat(ExcelDates.toDate(BigDecimal.ONE, false)).isEqualTo("1900-01-01");
        assertThat(ExcelDates.toDate(new BigDecimal("59"), false)).isEqualTo("1900-02-28");
        assertThat(ExcelDates.toDate(new BigDecimal("60"), false)).isNull();
        assertThat(ExcelDates.toDate(new BigDecimal("61"), false)).isEqualTo("1900-03-01");
        assertThat(ExcelDates.toDate(new BigDecimal("2958465"), false)).isEqualTo("9999-12-31");
        assertThat(ExcelDates.toDate(new BigDecimal("2958466"), false)).isNull();
        assertThat(ExcelDates.toDate(BigDecimal.ZERO, false)).isNull();
        assertThat(ExcelDates.toDate(BigDecimal.ZERO, true)).isEqualTo("1904-01-01");
        assertThat(ExcelDates.toDate(new BigDecimal("2957004"), true)).isNull();
        assertThat(ExcelDates.toDateTime(new BigDecimal("46053.999999"), false)).isEqualTo("2026-02-01T00:00");
    }
}
