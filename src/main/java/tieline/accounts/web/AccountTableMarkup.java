package tieline.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.accounts.AccountColumn;
import tieline.platform.web.Markup;
import tieline.platform.web.StateMark;
import tieline.platform.web.ViewAddress;

/**
 * A table of accounts, written: hundreds of cells, which a template takes several times as long to write.
 *
 * @param head the row of heads
 * @param body the rows
 * @param foot the number of rows and the sums of the page
 */
record AccountTableMarkup(Markup head, Markup body, Markup foot) {

    /**
     * Writes tables for one way of using them.
     *
     * @param view the list's address, for heads that sort it and rows that can be ticked; null for a table of neither
     * @param contextPath what stands before every address of the application; usually empty
     */
    record Writer(@Nullable ViewAddress view, String contextPath) {

        AccountTableMarkup write(List<AccountHead> heads, List<AccountTable.Row> rows, String count) {
            return new AccountTableMarkup(head(heads), body(rows), foot(heads, count));
        }

        private Markup head(List<AccountHead> heads) {
            Markup markup = new Markup().add("<tr><th scope=\"col\"");
            if (view == null) {
                markup.add(">Account</th>");
            } else {
                sorted(markup, view, AccountColumn.ACCOUNT_NUMBER.key());
                markup.add("><span class=\"tick js-only\"><input class=\"form-check-input\" type=\"checkbox\""
                        + " form=\"selection\" data-select-all aria-label=\"Select all rows on this page\"></span> ");
                sorting(markup, view, AccountColumn.ACCOUNT_NUMBER.key(), AccountColumn.ACCOUNT_NUMBER.label());
            }
            heads.forEach(head -> head(markup, head));
            return markup.add("</tr>");
        }

        private void head(Markup markup, AccountHead head) {
            markup.add("<th scope=\"col\"");
            attribute(markup, head.css());
            if (view != null && head.sortable()) {
                sorted(markup, view, head.key());
                sorting(markup.add(">"), view, head.key(), head.label());
            } else {
                markup.add(">").text(head.label()).add("</th>");
            }
        }

        private static void sorted(Markup markup, ViewAddress view, String column) {
            String direction = view.sortOf(column);
            if (direction != null) {
                markup.add(" aria-sort=\"").text(direction).add("\"");
            }
        }

        private void sorting(Markup markup, ViewAddress view, String column, String label) {
            markup.add("<a href=\"")
                    .text(contextPath)
                    .text(view.sortedBy(column))
                    .add("\">");
            markup.text(label).add("</a></th>");
        }

        private static Markup foot(List<AccountHead> heads, String count) {
            Markup markup =
                    new Markup().add("<tr><th scope=\"row\">").text(count).add(" on this page</th>");
            for (AccountHead head : heads) {
                markup.add("<td");
                attribute(markup, head.css());
                markup.add(">").text(head.sum()).add("</td>");
            }
            return markup.add("</tr>");
        }

        private Markup body(List<AccountTable.Row> rows) {
            Markup markup = new Markup();
            for (AccountTable.Row row : rows) {
                markup.add("<tr><th scope=\"row\">");
                if (view != null) {
                    tick(markup, row);
                }
                markup.add("<a href=\"")
                        .text(contextPath)
                        .add("/accounts/")
                        .text(row.reference())
                        .add("\">");
                markup.text(row.number()).add("</a></th>");
                row.cells().forEach(cell -> cell(markup, cell));
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

        private void cell(Markup markup, AccountCell cell) {
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
}
