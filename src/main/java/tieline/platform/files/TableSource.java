package tieline.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Opens an uploaded file as a table. What the file is, its content says; a name that says otherwise is refused. */
public final class TableSource {

    private static final Set<String> TEXT_ENDINGS = Set.of("csv", "txt", "tsv", "tab");
    private static final Set<String> WORKBOOK_ENDINGS = Set.of("xlsx", "xlsm", "xls", "xlsb");

    /** The process is in the name, so that files left by a killed one can be told from files in use. */
    static final String TEMPORARY = "table-" + ProcessHandle.current().pid() + "-";

    private TableSource() {}

    /**
     * Opens a file on disk.
     *
     * @param fileName the name that the user knows it by
     * @throws TableException when it is not a table, with a message for the user
     * @throws UncheckedIOException when it cannot be read
     */
    public static TableReader open(Path file, String fileName, TableLimits limits) {
        try {
            if (Files.size(file) > limits.maxBytes()) {
                throw LimitedInput.tooLarge(limits.maxBytes());
            }
            return openFile(file, fileName, limits, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a stream. CSV is read as it arrives; a workbook needs a file and is put into a temporary one, which goes
     * away with the reader. Closing the reader closes the stream.
     *
     * @param fileName the name that the user knows it by
     * @throws TableException when it is not a table, with a message for the user
     * @throws UncheckedIOException when it cannot be read
     */
    public static TableReader open(InputStream upload, String fileName, TableLimits limits) {
        try {
            InputStream in = new LimitedInput(upload, limits.maxBytes());
            byte[] head = in.readNBytes(FileContent.HEAD);
            FileContent content = FileContent.of(head);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
            if (content == FileContent.ZIP || content == FileContent.OLE2) {
                return openCopy(whole, fileName, limits);
            }
            refuse(content, fileName);
            return new CsvTableReader(whole, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableReader openCopy(InputStream whole, String fileName, TableLimits limits) throws IOException {
        Path copy = Files.createTempFile(TEMPORARY, ".upload");
        boolean opened = false;
        try (whole) {
            try (OutputStream out = Files.newOutputStream(copy)) {
                whole.transferTo(out);
            }
            TableReader reader = openFile(copy, fileName, limits, true);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static TableReader openFile(Path file, String fileName, TableLimits limits, boolean deleteAfterwards)
            throws IOException {
        InputStream in = new LimitedInput(Files.newInputStream(file), limits.maxBytes());
        boolean opened = false;
        try {
            byte[] head = in.readNBytes(FileContent.HEAD);
            FileContent content = FileContent.of(head);
            if (content == FileContent.OLE2) {
                throw OldWorkbook.refusal(file);
            }
            if (content == FileContent.ZIP) {
                return openWorkbook(file, fileName, limits, deleteAfterwards);
            }
            refuse(content, fileName);
            TableReader reader =
                    new CsvTableReader(new SequenceInputStream(new ByteArrayInputStream(head), in), limits);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static TableReader openWorkbook(Path file, String fileName, TableLimits limits, boolean deleteAfterwards)
            throws IOException {
        WorkbookZip zip = WorkbookZip.open(file, limits, deleteAfterwards);
        boolean opened = false;
        try {
            WorkbookParts workbook = WorkbookParts.read(zip);
            if (TEXT_ENDINGS.contains(ending(fileName))) {
                throw new TableException(
                        TableProblem.NAME_AND_CONTENT_DIFFER,
                        Cells.quote(fileName)
                                + " is named like a text file but is an Excel workbook. Give it a name that ends in"
                                + " .xlsx, or save it as CSV UTF-8.");
            }
            TableReader reader = new XlsxTableReader(zip, workbook, limits);
            opened = true;
            return reader;
        } catch (TableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw WorkbookZip.damaged("it cannot be read", e);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static void refuse(FileContent content, String fileName) {
        String save = " Open it in a spreadsheet program and save it as CSV UTF-8 or as .xlsx.";
        switch (content) {
            case UTF_16 ->
                throw new TableException(
                        TableProblem.NOT_UTF8,
                        "The text is in UTF-16 (Excel calls it Unicode Text). Save the file as CSV UTF-8 and try again.");
            case PDF ->
                throw new TableException(
                        TableProblem.NOT_A_TABLE,
                        "The file is a PDF document. A table is needed: a CSV or .xlsx file.");
            case MARKUP ->
                throw new TableException(
                        TableProblem.NOT_A_TABLE, "The file is a web page or XML, whatever its name says." + save);
            case GZIP ->
                throw new TableException(
                        TableProblem.NOT_A_TABLE,
                        "The file is compressed. Unpack it and try again with what is inside.");
            case BINARY ->
                throw new TableException(
                        TableProblem.NOT_A_TABLE, "The file is neither text nor an Excel workbook." + save);
            case TEXT -> {
                if (WORKBOOK_ENDINGS.contains(ending(fileName))) {
                    throw new TableException(
                            TableProblem.NAME_AND_CONTENT_DIFFER,
                            Cells.quote(fileName)
                                    + " is named like an Excel workbook but is a text file. Give it a name that ends in"
                                    + " .csv, or save it as .xlsx.");
                }
            }
            default -> {
                // an empty file is refused where its header is missing; workbooks are opened, not refused
            }
        }
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
