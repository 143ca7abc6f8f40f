package tieline.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tieline.letters.pdf.PdfRenderer;
import tieline.letters.pdf.RenderedPdf;
import tieline.letters.pdf.Text;

/** The notice on paper: the same blocks as on its page, as a PDF file for keeping and for everybody. */
@Component
public class NoticePaper {

    private static final String STYLE = style();

    private final PdfRenderer renderer = new PdfRenderer();

    /**
     * One PDF file (PDF/A-2a, PDF/UA-1).
     *
     * @param reference what identifies the notice, at the foot of each page
     * @param version which fixed text it was made from, beside it
     */
    public RenderedPdf render(String reference, String version, List<Block> blocks) {
        return renderer.render(xhtml(reference, version, blocks));
    }

    static String xhtml(String reference, String version, List<Block> blocks) {
        String title = escape(NoticeText.title());
        StringBuilder page = new StringBuilder(32 * 1024);
        page.append("<html lang=\"en\" xml:lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><meta name=\"author\" content=\"Tieline\"/><meta name=\"description\" content=\"")
                .append(title)
                .append("\"/><bookmarks><bookmark name=\"")
                .append(title)
                .append("\" href=\"#notice\"/></bookmarks><style>")
                .append(STYLE)
                .append("</style></head><body><div class=\"foot\">")
                .append(escape(reference + " · text " + version))
                .append("</div><h1 id=\"notice\">")
                .append(title)
                .append("</h1><p class=\"source\">")
                .append(escape(NoticeText.source()))
                .append("</p>");
        blocks.forEach(block -> append(page, block));
        return page.append("</body></html>").toString();
    }

    private static void append(StringBuilder page, Block block) {
        if (block instanceof Block.Heading heading) {
            element(page, "h2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element(page, "p", paragraph.text());
        } else if (block instanceof Block.Items items) {
            page.append("<ul>");
            items.lines().forEach(line -> element(page, "li", line));
            page.append("</ul>");
        } else if (block instanceof Block.Table table) {
            element(page, "h3", table.title());
            page.append("<table><thead><tr><th scope=\"col\">")
                    .append(escape(table.left()))
                    .append("</th><th scope=\"col\" class=\"r\">")
                    .append(escape(table.right()))
                    .append("</th></tr></thead><tbody>");
            table.lines()
                    .forEach(line -> page.append("<tr><td>")
                            .append(escape(line.left()))
                            .append("</td><td class=\"r\">")
                            .append(escape(line.right()))
                            .append("</td></tr>"));
            page.append("</tbody></table>");
        }
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escape(String text) {
        return Text.escape(Text.printable(text));
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                NoticePaper.class.getResourceAsStream("/tieline/notices/notice.css"), "the notice's style")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
