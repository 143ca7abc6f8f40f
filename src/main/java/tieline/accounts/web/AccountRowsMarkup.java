package tieline.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.Markup;
import tieline.platform.web.StateMark;

/** Writes the rows of a table of accounts: hundreds of cells, which a template takes several times as long to write. */
final class AccountRowsMarkup {

    private AccountRowsMarkup() {}

    /**
     * The rows.
     *
     * @param ticks whether each row begins with a tick of the selection
     * @param contextPath what stands before every address of the application; usually empty
     */
    static Markup of(List<AccountTable.Row> rows, boolean ticks, String contextPath) {
        Markup markup = new Markup();
        for (AccountTable.Row row : rows) {
            markup.add("<tr><th scope=\"row\">");
            if (ticks) {
                tick(markup, row);
            }
            markup.add("<a href=\"")
                    .text(contextPath)
                    .add("/accounts/")
                    .text(row.reference())
                    .add("\">");
            markup.text(row.number()).add("</a></th>");
            row.cells().forEach(cell -> cell(markup, cell, contextPath));
            markup.add("</tr>\n");
        }
        return markup;
    }

    private static void tick(Markup markup, AccountTable.Row row) {
        markup.add("<span class=\"tick\"><input class=\"form-check-input\" type=\"checkbox\" name=\"id\""
                        + " form=\"selection\" data-select value=\"")
                .text(row.id())
                .add("\" aria-label=\"Select ")
                .text(row.number())
                .add("\"></span> ");
    }

    private static void cell(Markup markup, AccountCell cell, String contextPath) {
        markup.add("<td");
        attribute(markup, cell.css());
        markup.add(">");
        StateMark mark = cell.mark();
        if (cell.href() != null) {
            markup.add("<a href=\"").text(contextPath).text(cell.href()).add("\">");
            markup.text(cell.text()).add("</a>");
        } else if (mark != null) {
            markup.add("<span class=\"st ").text(mark.shape().cssClass()).add("\">");
            markup.text(cell.text()).add("</span>");
        } else {
            markup.text(cell.text());
        }
        markup.add("</td>");
    }

    private static void attribute(Markup markup, @Nullable String css) {
        if (css != null) {
            markup.add(" class=\"").text(css).add("\"");
        }
    }
}
