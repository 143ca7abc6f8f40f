package tieline.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives refused rows back in the format in which they came: first the column {@code row} with the number that the
 * spreadsheet shows, then {@code reason}, then the original columns. {@link KnownColumns} passes over the first two, so
 * the corrected file can be imported as it is.
 */
public final class BadRowsWriter {

    private static final List<String> ADDED = List.of("row", "reason");

    private final CellSink sink;
    private final List<Integer> originals = new ArrayList<>();
    private final int headerWidth;
    private long rows;

    private BadRowsWriter(TableReader table, OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(ADDED);
        List<String> written = table.columnNames();
        for (int i = 0; i < written.size(); i++) {
            if (!ADDED.contains(written.get(i).toLowerCase(Locale.ROOT))) {
                originals.add(i);
                names.add(written.get(i));
            }
        }
        headerWidth = written.size();
        sink = table.format() == TableFormat.CSV
                ? new CsvSink(out, table.delimiter(), names)
                : new XlsxSink(out, "Bad rows", names);
    }

    /** Begins the file with the table's header; it is complete only after {@link #finish()}. */
    public static BadRowsWriter start(TableReader table, OutputStream out) {
        try {
            return new BadRowsWriter(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row as it was read, with the reason why it is refused. */
    public void write(TableRow row, String reason) {
        try {
            sink.number(BigDecimal.valueOf(row.number()));
            sink.text(reason);
            for (int column : originals) {
                writeCell(row, column);
            }
            for (int column = headerWidth; column < row.size(); column++) {
                writeCell(row, column);
            }
            sink.endRow();
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the file; the stream stays open. */
    public void finish() {
        try {
            sink.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows have been written. */
    public long rows() {
        return rows;
    }

    private void writeCell(TableRow row, int column) throws IOException {
        String text = row.text(column);
        if (row.kind(column).isNumber()) {
            sink.number(new BigDecimal(text));
        } else if (row.kind(column) == CellKind.DATE && text.length() == 10) {
            sink.date(LocalDate.parse(text));
        } else if (text.isEmpty()) {
            sink.blank();
        } else {
            sink.original(text);
        }
    }
}
