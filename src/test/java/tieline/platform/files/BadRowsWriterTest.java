package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadRowsWriterTest {

    private static final KnownColumns COLUMNS =
            KnownColumns.required("name", "amount").optional("day");

    @Test
    void badRowsComeBackInTheFormatAndWithTheDelimiterInWhichTheyCame() {
        byte[] bad = refuseAll(Tables.csv("Name;Amount\nA;-5\n'=x;\"a;b\"\n"));

        assertThat(new String(bad, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFrow;reason;Name;Amount\r\n2;bad;A;-5\r\n3;bad;'=x;\"a;b\"\r\n");
    }

    @Test
    void cellsBeyondTheHeaderAreNotLost() {
        byte[] bad = refuseAll(Tables.csv("name,amount\nMiller, Ann,7\n"));

        assertThat(new String(bad, StandardCharsets.UTF_8)).endsWith("2,bad,Miller, Ann,7\r\n");
    }

    @Test
    void theCorrectedFileCanBeImportedAsItIsAndRefusedAgain() {
        byte[] once = refuseAll(Tables.csv("name,amount\n-5,=x\n@y,-\n"));
        TableReader again = Tables.open("bad.csv", once);
        TableHeader header = COLUMNS.require(again);

        assertThat(header.column("name").index()).isEqualTo(2);
        assertThat(new String(refuseAll(again), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFrow,reason,name,amount\r\n2,bad,-5,'=x\r\n3,bad,'@y,'-\r\n");
    }

    @Test
    void workbooksKeepNumbersAndDates() {
        String sheet = Tables.inline(1, "name", "amount", "day")
                + "<row r='4'><c t='str'><v>=x</v></c><c><v>8960000000</v></c><c s='1'><v>46053</v></c></row>"
                + "<row r='5'><c t='e'><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c t='b'><v>1</v></c></row>"
                + "<row r='6'><c t='d'><v>2026-01-31T10:00:00</v></c><c/><c s='2'><v>46053.5</v></c></row>";
        byte[] bad = refuseAll(Tables.open("a.xlsx", Tables.workbook(sheet)));

        try (TableReader table = Tables.open("bad.xlsx", bad)) {
            assertThat(table.columnNames()).containsExactly("row", "reason", "name", "amount", "day");
            table.next();
            assertThat(Tables.texts(table.row())).containsExactly("4", "bad", "=x", "8960000000", "2026-01-31");
            assertThat(table.row().kind(3)).isEqualTo(CellKind.NUMBER);
            assertThat(table.row().kind(4)).isEqualTo(CellKind.DATE);
            table.next();
            assertThat(Tables.texts(table.row())).containsExactly("5", "bad", "#N/A", "2", "TRUE");
            table.next();
            assertThat(table.row().text(2)).isEqualTo("2026-01-31T10:00:00");
            assertThat(table.row().text(4)).isEqualTo("2026-01-31T12:00");
        }
    }

    private static byte[] refuseAll(TableReader table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (table) {
            BadRowsWriter writer = BadRowsWriter.start(table, out);
            while (table.next()) {
                writer.write(table.row(), "bad");
            }
            writer.finish();
            assertThat(writer.rows()).isEqualTo(table.rowsRead());
        }
        return out.toByteArray();
    }
}
