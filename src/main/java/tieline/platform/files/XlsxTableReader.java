package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a workbook. */
final class XlsxTableReader implements TableReader {

    private final WorkbookZip zip;
    private final WorkbookParts workbook;
    private final SharedStrings strings;
    private final SheetRows sheet;
    private final TableRows rows;
    private final List<String> columnNames;

    XlsxTableReader(WorkbookZip zip, WorkbookParts workbook, TableLimits limits) throws IOException {
        this.zip = zip;
        this.workbook = workbook;
        this.strings = SharedStrings.open(zip, workbook.sharedStringsPart(), limits);
        CellStyles styles = CellStyles.read(zip, workbook.stylesPart());
        InputStream cells = zip.part(workbook.sheetPart());
        if (cells == null) {
            throw WorkbookZip.damaged("the sheet " + Cells.quote(workbook.sheetName()) + " is missing", null);
        }
        this.sheet =
                new SheetRows(new XmlCursor(workbook.sheetPart(), cells), strings, styles, workbook.from1904(), limits);
        this.rows = new TableRows(limits, this::record);
        this.columnNames = rows.header();
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLSX;
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
        return ',';
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!workbook.otherSheets().isEmpty()) {
            notes.add("The sheet " + Cells.quote(workbook.sheetName()) + " was read. Not read: "
                    + String.join(", ", workbook.otherSheets()) + ".");
        }
        if (sheet.hiddenRows() > 0) {
            notes.add("Hidden rows were read like the others: " + Cells.count(sheet.hiddenRows()) + ".");
        }
        return notes;
    }

    @Override
    public void close() {
        try (strings;
                zip) {
            // the parts go with the archive
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever a hostile file makes the parser stumble over is the file's fault, so it is told as that. */
    private @Nullable TableRow record() {
        try {
            return sheet.next();
        } catch (TableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw WorkbookZip.damaged("row " + sheet.rowNumber() + " cannot be read", e);
        }
    }
}
