package tieline.platform.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV text: UTF-8, any line ends, the delimiter found in the header. */
final class CsvTableReader implements TableReader {

    /** Bounds what an unclosed quotation mark can take up, in characters. */
    private static final int MAX_FIELD = 4 * 1024 * 1024;

    private final CsvReader<TableRow> csv;
    private final Iterator<TableRow> records;
    private final CsvRowHandler handler;
    private final CsvDialect dialect;
    private final TableRows rows;
    private final List<String> columnNames;

    CsvTableReader(InputStream in, TableLimits limits) throws IOException {
        Utf8Reader reader = new Utf8Reader(in);
        dialect = CsvDialect.of(reader.peek());
        reader.skipPeeked(dialect.skip());
        handler = new CsvRowHandler(limits);
        csv = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD)
                .build(handler, reader);
        records = csv.iterator();
        rows = new TableRows(limits, this::record);
        columnNames = rows.header();
    }

    @Override
    public TableFormat format() {
        return TableFormat.CSV;
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public TableRow row() {
        return rows.current();
    }

    @Override
    public long rowsRead() {
        return rows.read();
    }

    @Override
    public char delimiter() {
        return dialect.delimiter();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (dialect.delimiter() != ',') {
            String name = dialect.delimiter() == '\t' ? "a tab" : Cells.quote(String.valueOf(dialect.delimiter()));
            notes.add("The cells are separated by " + name + ".");
        }
        return notes;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable TableRow record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof TableException refused) {
                throw refused;
            }
            throw new TableException(
                    TableProblem.QUOTATION_MARKS,
                    "Row " + handler.number() + ": the quotation marks do not match. A cell that begins with \" must"
                            + " end with \", and a \" inside it must be written twice.",
                    handler.number(),
                    e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof Utf8Reader.NotUtf8Exception bad) {
                throw notUtf8(bad);
            }
            throw e;
        }
    }

    private TableException notUtf8(Utf8Reader.NotUtf8Exception bad) {
        String character = new String(new byte[] {(byte) bad.badByte()}, Charset.forName("windows-1252"));
        return new TableException(
                TableProblem.NOT_UTF8,
                "Row " + handler.number() + " is not UTF-8 text: it has the byte "
                        + String.format("%02X", bad.badByte()) + ", which is " + Cells.quote(character)
                        + " in the older encoding of Windows. Save the file as CSV UTF-8 (in Excel: File, Save As,"
                        + " CSV UTF-8) and try again.",
                handler.number(),
                bad);
    }
}
