package tieline.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV or XLSX while they come, without keeping them.
 *
 * <pre>
 * TableWriter.writeAll(TableFormat.XLSX, out, "Accounts", COLUMNS, rows.iterator());
 * </pre>
 *
 * CSV is UTF-8 with a byte order mark and CRLF; text that a spreadsheet would run as a formula gets an apostrophe in
 * front, which reading takes off again. The stream stays open for whoever opened it.
 */
public final class TableWriter<T> {

    private final List<TableColumn<T>> columns;
    private final CellSink sink;
    private long rows;

    private TableWriter(List<TableColumn<T>> columns, CellSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Begins a file with its header row. It is complete only after {@link #finish()}; a workbook without that cannot be
     * opened, so an export that fails half-way is not taken for a whole one.
     *
     * @param title the name of the workbook's sheet
     */
    public static <T> TableWriter<T> start(
            TableFormat format, OutputStream out, String title, List<TableColumn<T>> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        try {
            CellSink sink = format == TableFormat.CSV ? new CsvSink(out, ',', names) : new XlsxSink(out, title, names);
            return new TableWriter<>(List.copyOf(columns), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a whole file.
     *
     * @return how many rows were written, the header not counted
     * @throws TableException when a text is too long for a workbook cell
     * @throws UncheckedIOException when the stream fails
     */
    public static <T> long writeAll(
            TableFormat format,
            OutputStream out,
            String title,
            List<TableColumn<T>> columns,
            Iterator<? extends T> rows) {
        TableWriter<T> writer = start(format, out, title, columns);
        rows.forEachRemaining(writer::write);
        writer.finish();
        return writer.rows;
    }

    /** Writes one row. */
    public void write(T row) {
        try {
            for (TableColumn<T> column : columns) {
                write(column.kind(), column.value().apply(row));
            }
            sink.endRow();
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the file. */
    public void finish() {
        try {
            sink.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows have been written, the header not counted. */
    public long rows() {
        return rows;
    }

    private void write(TableColumn.Kind kind, @Nullable Object value) throws IOException {
        if (value == null) {
            sink.blank();
            return;
        }
        switch (kind) {
            case TEXT -> sink.text((String) value);
            case NUMBER -> sink.number(decimal(value));
            case DATE -> sink.date((LocalDate) value);
            case DATE_TIME -> sink.dateTime((LocalDateTime) value);
            case YES_NO -> sink.text((Boolean) value ? "yes" : "no");
        }
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }
}
