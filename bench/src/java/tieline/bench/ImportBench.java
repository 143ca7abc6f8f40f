package tieline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tieline.accounts.AccountImportOptions;

/**
 * Measures an account import from upload to committed rows against psql's \copy of the same rows into the same table.
 * The two alternate, so that a slow minute of the machine hits both. Arguments: rows (100000), runs (5).
 */
public final class ImportBench {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

    private final BenchApplication tieline;
    private final BenchCopy copy;
    private final int rows;
    private final int runs;

    private ImportBench(BenchApplication tieline, Path work, int rows, int runs) {
        this.tieline = tieline;
        this.copy = new BenchCopy(tieline, work);
        this.rows = rows;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path work = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        Path csv = work.resolve("accounts.csv");
        Path xlsx = work.resolve("accounts.xlsx");
        AccountFile.writeCsv(csv, rows);
        AccountFile.writeXlsx(xlsx, rows);
        try (BenchApplication tieline = BenchApplication.start(work)) {
            ImportBench bench = new ImportBench(tieline, work, rows, runs);
            say("%,d accounts, %d runs of each after one to warm up; CSV %,d bytes, XLSX %,d bytes; copy by %s%n"
                    .formatted(rows, runs, Files.size(csv), Files.size(xlsx), bench.copy.how()));
            bench.compare("CSV", csv, () -> 0);
            bench.compare("XLSX", xlsx, () -> readBare(xlsx));
        }
    }

    /** Something timed, in nanoseconds. */
    private interface Timed {

        long nanos();
    }

    private void compare(String name, Path file, Timed bareRead) {
        List<Long> imports = new ArrayList<>();
        List<Long> copies = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            tieline.emptyTables();
            long imported = importOnce(file);
            BenchCopy.Rows byImport = copy.rows();
            copy.prepare();
            long read = bareRead.nanos();
            long copied = copy.run();
            BenchCopy.Rows byCopy = copy.rows();
            if (byImport.count() != rows || !byImport.equals(byCopy)) {
                throw new IllegalStateException("not the same rows: " + byImport + " and " + byCopy);
            }
            say("%s run %d: import %,d ms (%s), %scopy %,d ms%n"
                    .formatted(
                            name,
                            run,
                            millis(imported),
                            tieline.phases(),
                            read == 0 ? "" : "bare read %,d ms, ".formatted(millis(read)),
                            millis(copied)));
            if (run > 0) {
                imports.add(imported);
                copies.add(copied);
                reads.add(read);
            }
        }
        report(name, file, median(imports), median(copies), median(reads));
    }

    private void report(String name, Path file, long imported, long copied, long read) {
        tieline.emptyTables();
        HeapWatch heap = HeapWatch.start();
        importOnce(file);
        long growth = heap.stop();
        say(
                "%s medians: import %,d ms, %scopy %,d ms, ratio %.2f; %,d rows and checksums equal; peak heap growth %.1f MB%n%n"
                        .formatted(
                                name,
                                millis(imported),
                                read == 0 ? "" : "bare read %,d ms + ".formatted(millis(read)),
                                millis(copied),
                                (double) imported / (copied + read),
                                rows,
                                growth / 1048576.0));
    }

    private long importOnce(Path file) {
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            tieline.importFile(file.getFileName().toString(), in, new AccountImportOptions(false, true, AS_OF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return System.nanoTime() - start;
    }

    /** What the library alone needs to hand over every cell. */
    private static long readBare(Path xlsx) {
        long start = System.nanoTime();
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            Sheet sheet = workbook.getFirstSheet();
            try (var stream = sheet.openStream()) {
                for (Row row : (Iterable<Row>) stream::iterator) {
                    cells += row.stream()
                            .filter(cell -> cell != null && cell.getText() != null)
                            .count();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cells == 0) {
            throw new IllegalStateException("nothing read");
        }
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    @SuppressWarnings("SystemOut") // the report is the program's output
    private static void say(String text) {
        System.out.print(text);
    }
}
