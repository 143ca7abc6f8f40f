package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @Test
    void rowsCarryTheNumberThatASpreadsheetShows() {
        assertThat(Tables.rows(Tables.csv("a,b\n1,2\n\n\n3,4\n"))).containsExactly("2: 1|2", "5: 3|4");
    }

    @Test
    void aLineBreakInQuotationMarksDoesNotCountAsARow() {
        assertThat(Tables.rows(Tables.csv("a,b\n\"one\ntwo\r\nthree\",2\n3,4")))
                .containsExactly("2: one\ntwo\r\nthree|2", "3: 3|4");
    }

    @Test
    void rowsOfBlanksAreCountedAndPassedOver() {
        assertThat(Tables.rows(Tables.csv("a,b\n , \n,\n\"\",\"\"\n1,2\n"))).containsExactly("5: 1|2");
    }

    @Test
    void blankRowsMayComeBeforeTheHeader() {
        TableReader table = Tables.csv("\n,,\na,b\n1,2\n");

        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(Tables.rows(table)).containsExactly("4: 1|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r1,2\r3,4\r", "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4", "\uFEFFa,b\n1,2\n3,4"})
    void anyLineEndAndAByteOrderMarkAreAccepted(String content) {
        TableReader table = Tables.csv(content);

        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(Tables.rows(table)).containsExactly("2: 1|2", "3: 3|4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a;b\n1,5;2\n", "a\tb\n1,5\t2\n", "a|b\n1,5|2\n", "sep=;\r\na;b\n1,5;2\n", "sep=;\na;b\n1,5;2"})
    void theDelimiterIsFoundInTheHeader(String content) {
        TableReader table = Tables.csv(content);

        assertThat(Tables.rows(table)).containsExactly("2: 1,5|2");
        assertThat(table.notes()).hasSize(1).first().asString().startsWith("The cells are separated by");
    }

    @Test
    void aDelimiterInQuotationMarksDoesNotDecide() {
        assertThat(Tables.csv("\"a;;;\",b\n1,2\n").columnNames()).containsExactly("a;;;", "b");
    }

    @Test
    void shortRowsReadAsBlankAndTrailingDelimitersAreIgnored() {
        assertThat(Tables.rows(Tables.csv("a,b,c,,\n1\n1,2,3,,,,\n"))).containsExactly("2: 1||", "3: 1|2|3");
    }

    @Test
    void aRowWithTooManyCellsIsBadInEveryCell() {
        try (TableReader table = Tables.csv("name,city\nMiller, Ann,Fresno\nLee,Ione\n")) {
            table.next();
            TableRow row = table.row();

            assertThat(row.problem()).contains("3 cells", "header has 2", "column C", "quotation marks");
            assertThat(row.parse(0, CellParsers.text(50)).reason()).isEqualTo(row.problem());
            table.next();
            assertThat(row.problem()).isNull();
            assertThat(row.parse(0, CellParsers.text(50)).value()).isEqualTo("Lee");
        }
    }

    @Test
    void aCellOfAMegabyteMakesItsCellBadAndIsNotKept() {
        String content = "a,b\n1,2\n3,\"" + "x".repeat(1024 * 1024) + "\"\n5,6\n";
        try (TableReader table = Tables.csv(content)) {
            table.next();
            table.next();

            assertThat(table.row().number()).isEqualTo(3);
            assertThat(table.row().problem(1)).isEqualTo("the cell is longer than 4,000 characters; shorten it");
            assertThat(table.row().text(1)).hasSizeLessThan(300).endsWith("... (cut)");
            assertThat(table.row().parse(1, CellParsers.text(9)).isBad()).isTrue();
            assertThat(table.next()).isTrue();
        }
    }

    @Test
    void anApostropheInFrontOfAFormulaIsTakenOff() {
        assertThat(Tables.rows(Tables.csv("a,b\n'=1+1,''=x\n'text,'\n"))).containsExactly("2: =1+1|'=x", "3: 'text|'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,\"open\n5,6\n", "a,b\n1,2\n3,\"closed\" too early\n"})
    void quotationMarksThatDoNotMatchNameTheRow(String content) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(Tables.csv(content)))
                .withMessageStartingWith("Row 3: the quotation marks do not match.")
                .matches(e -> e.problem() == TableProblem.QUOTATION_MARKS && e.row() == 3);
    }

    @Test
    void aQuotationMarkLeftOpenInALargeFileStopsEarly() {
        String content = "a,b\n1,\"open\n" + "5,6\n".repeat(2_000_000);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(Tables.csv(content)))
                .withMessageStartingWith("Row 2: the quotation marks do not match.");
    }

    @Test
    void tooManyRowsAreRefused() {
        TableLimits limits = TableLimits.standard().withMaxRows(2);

        assertThat(Tables.rows(Tables.open("a.csv", bytes("a\n1\n\n2\n"), limits)))
                .hasSize(2);
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(Tables.open("a.csv", bytes("a\n1\n\n2\n3\n"), limits)))
                .withMessageContaining("more than 2 rows")
                .matches(e -> e.problem() == TableProblem.TOO_MANY_ROWS && e.row() == 5);
    }

    @Test
    void tooManyColumnsAreRefused() {
        TableLimits limits = TableLimits.standard().withMaxColumns(3);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.open("a.csv", bytes("a,b,c,d\n"), limits))
                .matches(e -> e.problem() == TableProblem.TOO_MANY_COLUMNS);
        try (TableReader table = Tables.open("a.csv", bytes("a,b,c\n1,2,3,4\n"), limits)) {
            table.next();
            assertThat(table.row().problem()).isEqualTo("the row has more than 3 cells");
        }
    }

    @Test
    void askingForARowTooEarlyIsAMistakeInTheProgram() {
        try (TableReader table = Tables.csv("a\n1\n")) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(table::row);
        }
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
