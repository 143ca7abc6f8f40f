package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;

class TableRoundTripTest {

    private static final List<TableColumn<Line>> COLUMNS = List.of(
            TableColumn.text("name", Line::name),
            TableColumn.number("kwh", Line::kwh),
            TableColumn.date("as_of", Line::asOf),
            TableColumn.yesNo("active", Line::active));
    private static final KnownColumns KNOWN = KnownColumns.required("name", "kwh", "as_of", "active");

    record Line(
            @Nullable String name,
            @Nullable BigDecimal kwh,
            @Nullable LocalDate asOf,
            Boolean active) {}

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("lines") List<Line> lines, @ForAll TableFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = TableWriter.writeAll(format, out, "Lines", COLUMNS, lines.iterator());

        assertThat(written).isEqualTo(lines.size());
        assertThat(read(out.toByteArray(), format)).isEqualTo(lines);
    }

    private static List<Line> read(byte[] file, TableFormat format) {
        List<Line> lines = new ArrayList<>();
        try (TableReader table = Tables.open("lines." + format.extension(), file)) {
            TableHeader header = KNOWN.require(table);
            RowParser cells = new RowParser(table);
            while (cells.next()) {
                int name = header.column("name").index();
                String text = cells.row().text(name);
                BigDecimal kwh = cells.optional(
                        header.column("kwh"), CellParsers.decimal(6, new BigDecimal("-1e20"), new BigDecimal("1e20")));
                lines.add(new Line(
                        text.isEmpty() ? null : text,
                        kwh == null ? null : kwh.stripTrailingZeros(),
                        cells.optional(header.column("as_of"), CellParsers.date()),
                        cells.optional(header.column("active"), CellParsers.yesNo(), false)));
                assertThat(cells.reason()).isEmpty();
            }
        }
        return lines;
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> plain = Arbitraries.strings().ofMinLength(1).ofMaxLength(40);
        Arbitrary<String> tricky = Arbitraries.strings()
                .withChars("=+-@'\t\r\n\",; _x000D_abé<>&\u20AC")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> names = Arbitraries.oneOf(plain, tricky)
                .filter(TableRoundTripTest::isStorable)
                .injectNull(0.1);
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e18"), new BigDecimal("1e18"))
                .ofScale(6)
                .map(BigDecimal::stripTrailingZeros)
                .injectNull(0.1);
        Arbitrary<LocalDate> dates = Dates.dates()
                .between(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31))
                .injectNull(0.1);
        return Combinators.combine(names, numbers, dates, Arbitraries.of(true, false))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    /** What PostgreSQL can hold: no NUL, no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text) && !Cells.isBlank(text);
    }
}
