package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RowParserTest {

    private static final KnownColumns COLUMNS =
            KnownColumns.required("number", "active").optional("kwh", "book");

    @Test
    void everyReasonAgainstARowIsGathered() {
        try (TableReader table = Tables.csv("number,active,kwh\n12a,,-1\n123,yes,5\n")) {
            TableHeader header = COLUMNS.require(table);
            RowParser row = new RowParser(table);

            assertThat(row.next()).isTrue();
            assertThat(row.required(header.column("number"), CellParsers.digits(3)))
                    .isNull();
            assertThat(row.required(header.column("active"), CellParsers.yesNo()))
                    .isNull();
            assertThat(row.optional(header.column("kwh"), CellParsers.notNegative(0)))
                    .isNull();
            row.reject(header.column("book"), "NORTH is not known");
            row.reject("the account occurs twice");
            assertThat(row.isGood()).isFalse();
            assertThat(row.rowNumber()).isEqualTo(2);
            assertThat(row.reason())
                    .isEqualTo("number: must be digits only, but is \"12a\"; active: is missing; kwh: must be from 0 to"
                            + " 999999999999999, but is \"-1\"; book: NORTH is not known; the account occurs twice");

            assertThat(row.next()).isTrue();
            assertThat(row.required(header.column("number"), CellParsers.digits(3)))
                    .isEqualTo("123");
            assertThat(row.optional(header.column("active"), CellParsers.yesNo(), false))
                    .isTrue();
            assertThat(row.optional(header.column("book"), CellParsers.text(9), "NONE"))
                    .isEqualTo("NONE");
            assertThat(row.isGood()).isTrue();
            assertThat(row.reason()).isEmpty();
            assertThat(row.next()).isFalse();
            assertThatIllegalStateException().isThrownBy(row::row);
        }
    }

    @Test
    void aBadRowHasItsOneReasonOnce() {
        try (TableReader table = Tables.csv("number,active\n1,yes,3,4\n")) {
            TableHeader header = COLUMNS.require(table);
            RowParser row = new RowParser(table);
            row.next();

            assertThat(row.required(header.column("number"), CellParsers.digits(1)))
                    .isNull();
            assertThat(row.required(header.column("active"), CellParsers.yesNo()))
                    .isNull();
            assertThat(row.reason()).startsWith("the row has 4 cells").doesNotContain("number:", "missing");
        }
    }
}
