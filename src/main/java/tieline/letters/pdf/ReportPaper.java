package tieline.letters.pdf;

import java.util.List;

/**
 * Puts tables of figures on landscape paper of US letter size: what it is at the top, one table after another, each with its
 * caption, the reference and page numbers at the foot.
 */
public final class ReportPaper {

    private static final String STYLE = Styles.read("report.css");

    private ReportPaper() {}

    /**
     * A report.
     *
     * @param reference printed at the foot of every page
     * @param remarks sentences above the tables
     */
    public record Report(String title, String reference, List<String> remarks, List<Table> tables) {}

    /**
     * A table: its first column says what a row is, the others are figures.
     *
     * @param columns the heads, the one of the first column included; eight columns of figures fit on the paper
     */
    public record Table(String caption, List<String> columns, List<Row> rows) {}

    /**
     * A row of a table.
     *
     * @param total whether it is a sum and stands out
     */
    public record Row(String name, List<String> figures, boolean total) {}

    /** The report as a complete document. */
    public static String xhtml(Report report) {
        String title = Text.escape(report.title());
        StringBuilder page = new StringBuilder(8192);
        page.append("<html lang=\"en\" xml:lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><meta name=\"author\" content=\"Tieline\"/><meta name=\"description\" content=\"")
                .append(title)
                .append("\"/><bookmarks><bookmark name=\"")
                .append(title)
                .append("\" href=\"#report\"/></bookmarks><style>")
                .append(STYLE)
                .append("</style></head><body><div class=\"foot-reference\">")
                .append(Text.escape(report.reference()))
                .append("</div><h1 id=\"report\">")
                .append(title)
                .append("</h1>");
        report.remarks().forEach(remark -> element(page, "p", remark));
        report.tables().forEach(table -> table(page, table));
        return page.append("</body></html>").toString();
    }

    private static void table(StringBuilder page, Table table) {
        element(page, "h2", table.caption());
        page.append("<table><thead><tr>");
        table.columns()
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(Text.escape(column))
                        .append("</th>"));
        page.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(page, row));
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, Row row) {
        page.append(row.total() ? "<tr class=\"total\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
                .append(Text.escape(row.name()))
                .append("</th>");
        row.figures().forEach(figure -> element(page, "td", figure));
        page.append("</tr>");
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(Text.escape(text))
                .append("</")
                .append(name)
                .append('>');
    }
}
