package tieline.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tieline.letters.AccountLine;
import tieline.letters.MergeField;
import tieline.letters.MergeText;
import tieline.letters.MergeValues;
import tieline.letters.pdf.LetterPaper;
import tieline.letters.pdf.Letterhead;
import tieline.letters.pdf.PaperContent;

/** The same letters by others: one call of the renderer a letter, fonts embedded; and WeasyPrint on the same HTML. */
final class BareLetters {

    static final String SUBJECT = "Your {{accounts.count}} return to {{utility.short}} bundled service";
    static final String BODY =
            "<p>Dear {{customer.name}}:</p><p>We have asked {{utility.short}} to supply the energy for the"
                    + " accounts below. <strong>Your electricity stays on.</strong> The utility delivers it today and goes on"
                    + " delivering it over the same wires.</p><p>{{account.list}}</p><p>You do not need to do anything.</p>"
                    + "<p>Sincerely,</p>";

    private static final Path FONTS =
            Path.of("src", "main", "resources", "fonts").toAbsolutePath();
    private static final Letterhead HEAD = new Letterhead(
            "Example Energy Services",
            "Registered electric service provider",
            List.of("500 Sample Street, Suite 900", "San Francisco, CA 94105", "(415) 555-0142"));
    private static final Map<String, byte[]> FILES = Map.of(
            "SourceSerif4-Regular.ttf", read("SourceSerif4-Regular.ttf"),
            "SourceSerif4-SemiBold.ttf", read("SourceSerif4-SemiBold.ttf"),
            "SourceSerif4-Italic.ttf", read("SourceSerif4-Italic.ttf"),
            "IBMPlexSans-Regular.ttf", read("IBMPlexSans-Regular.ttf"),
            "IBMPlexSans-SemiBold.ttf", read("IBMPlexSans-SemiBold.ttf"));
    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private BareLetters() {}

    /** Nanoseconds for so many letters; {@code kept} asks for PDF/A and PDF/UA as Tieline's letters are. */
    static long render(int letters, int threads, boolean kept) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        IntStream.range(0, letters).forEach(n -> pool.execute(() -> one(xhtml(n), kept)));
        pool.shutdown();
        if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("too slow");
        }
        return System.nanoTime() - start;
    }

    private static void one(String xhtml, boolean kept) {
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            if (kept) {
                builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
                builder.usePdfUaAccessibility(true);
                builder.useColorProfile(COLORS);
            }
            font(builder, "SourceSerif4-Regular.ttf", "Source Serif 4", 400, FontStyle.NORMAL);
            font(builder, "SourceSerif4-SemiBold.ttf", "Source Serif 4", 600, FontStyle.NORMAL);
            font(builder, "SourceSerif4-Italic.ttf", "Source Serif 4", 400, FontStyle.ITALIC);
            font(builder, "IBMPlexSans-Regular.ttf", "IBM Plex Sans", 400, FontStyle.NORMAL);
            font(builder, "IBMPlexSans-SemiBold.ttf", "IBM Plex Sans", 600, FontStyle.NORMAL);
            builder.withHtmlContent(xhtml, null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            builder.toStream(out);
            builder.run();
            if (out.size() < 1000) {
                throw new IllegalStateException("no letter");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(FILES.get(file)), family, weight, style, true);
    }

    /** Nanoseconds for so many letters in processes that have loaded everything; Debian's package must be installed. */
    static long weasyprint(int letters, int processes, Path work) throws IOException, InterruptedException {
        for (int n = 0; n < letters; n++) {
            Files.writeString(work.resolve("letter-" + n + ".html"), xhtml(n).replace("<style>", "<style>" + faces()));
        }
        Path script = work.resolve("weasy.py");
        Files.writeString(script, """
                import sys, time
                from multiprocessing import Process, Barrier
                from weasyprint import HTML
                work, letters, processes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
                def run(first, ready, done):
                    HTML(work + '/letter-0.html').write_pdf(work + '/warm-%d.pdf' % first)
                    ready.wait()
                    for n in range(first, letters, processes):
                        HTML(work + '/letter-%d.html' % n).write_pdf(work + '/letter-%d.pdf' % n)
                    done.wait()
                if __name__ == '__main__':
                    ready, done = Barrier(processes + 1), Barrier(processes + 1)
                    all = [Process(target=run, args=(i, ready, done)) for i in range(processes)]
                    [p.start() for p in all]
                    ready.wait(); start = time.monotonic_ns(); done.wait()
                    print(time.monotonic_ns() - start)
                """);
        Process process = new ProcessBuilder(
                        "/usr/bin/python3",
                        script.toString(),
                        work.toString(),
                        Integer.toString(letters),
                        Integer.toString(processes))
                .redirectError(work.resolve("weasy.log").toFile())
                .start();
        String said =
                new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("WeasyPrint: see " + work.resolve("weasy.log"));
        }
        return Long.parseLong(said);
    }

    /** Nanoseconds for so many letters by Debian's command, one call a letter, so many at a time; after {@link #weasyprint}. */
    static long weasyprintCommand(int letters, int processes, Path work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        long start = System.nanoTime();
        for (int n = 0; n < letters; n++) {
            int letter = n;
            pool.submit(() -> command(work, letter));
        }
        pool.shutdown();
        if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("WeasyPrint does not end");
        }
        long nanos = System.nanoTime() - start;
        for (int n = 0; n < letters; n++) {
            if (!Files.exists(work.resolve("command-" + n + ".pdf"))) {
                throw new IllegalStateException("WeasyPrint made no letter " + n);
            }
        }
        return nanos;
    }

    private static int command(Path work, int letter) throws IOException, InterruptedException {
        Path pdf = work.resolve("command-" + letter + ".pdf");
        Files.deleteIfExists(pdf);
        return new ProcessBuilder(
                        "/usr/bin/weasyprint",
                        "-q",
                        work.resolve("letter-" + letter + ".html").toString(),
                        pdf.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("command.log").toFile())
                .start()
                .waitFor();
    }

    private static String faces() {
        return face("Source Serif 4", 400, "normal", "SourceSerif4-Regular.ttf")
                + face("Source Serif 4", 600, "normal", "SourceSerif4-SemiBold.ttf")
                + face("IBM Plex Sans", 400, "normal", "IBMPlexSans-Regular.ttf")
                + face("IBM Plex Sans", 600, "normal", "IBMPlexSans-SemiBold.ttf");
    }

    private static String face(String family, int weight, String style, String file) {
        return "@font-face { font-family: '" + family + "'; font-weight: " + weight + "; font-style: " + style
                + "; src: url(" + FONTS.resolve(file).toUri() + "); }\n";
    }

    private static String xhtml(int n) {
        List<AccountLine> accounts = IntStream.rangeClosed(1, 12)
                .mapToObj(row -> new AccountLine(
                        Long.toString(8964461300L + n * 12L + row), row + " Pulgas Avenue, East Palo Alto", "B-10"))
                .toList();
        MergeValues values = new MergeValues(
                Map.of(
                        MergeField.CUSTOMER_NAME, "Customer " + n,
                        MergeField.UTILITY_SHORT, "PG&E",
                        MergeField.ACCOUNTS_COUNT, "12 electric accounts"),
                accounts);
        return LetterPaper.xhtml(new PaperContent(
                MergeText.ofText(SUBJECT).fill(values),
                HEAD,
                "November 20, 2026",
                List.of("Customer " + n, "2180 Bay Road", "East Palo Alto 94303"),
                MergeText.ofHtml(BODY).fill(values),
                "LTR-2026-0001/" + n));
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(FONTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
