package tieline.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it: CRLF at the end of each record, quotation marks where they are needed. A byte order mark
 * comes first, because Excel takes a CSV file without one for the older encoding of Windows and spoils every accent.
 */
final class CsvSink implements CellSink {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Writer writer;
    private final CsvWriter csv;
    private @Nullable CsvWriterRecord current;

    CsvSink(OutputStream out, char delimiter, List<String> names) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        for (String name : names) {
            text(name);
        }
        endRow();
    }

    @Override
    public void text(String text) {
        field(CsvText.neutralise(text));
    }

    @Override
    public void original(String text) {
        field(CsvText.neutraliseUnlessNumber(text));
    }

    @Override
    public void number(BigDecimal number) {
        field(number.toPlainString());
    }

    @Override
    public void date(LocalDate date) {
        field(date.toString());
    }

    @Override
    public void dateTime(LocalDateTime moment) {
        field(SECONDS.format(moment));
    }

    @Override
    public void blank() {
        field("");
    }

    private void field(String text) {
        if (current == null) {
            current = csv.writeRecord();
        }
        current.writeField(text);
    }

    @Override
    public void endRow() {
        if (current != null) {
            current.endRecord();
            current = null;
        }
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        writer.flush();
    }
}
