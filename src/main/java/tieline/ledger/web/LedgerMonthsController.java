package tieline.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tieline.ledger.LedgerMonthRow;
import tieline.ledger.LedgerMonthRow.Total;
import tieline.ledger.LedgerRow;
import tieline.ledger.LedgerViews;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.TableDownload;

/** All months of a ledger, and the same as a file. */
@Controller
class LedgerMonthsController {

    private static final List<TableColumn<Line>> COLUMNS = List.of(
            TableColumn.text("month", line -> "" + line.month().month()),
            TableColumn.text("state", line -> line.month().status().label()),
            TableColumn.text("account", line -> line.total().account()),
            TableColumn.whole("entries", line -> line.total().entries()),
            TableColumn.number("change_usd", line -> line.total().changeAmount()),
            TableColumn.number("balance_usd", line -> line.total().balanceAmount()),
            TableColumn.text("posted_by", line -> line.month().postedBy()),
            TableColumn.text("prepared_by", line -> line.month().preparedBy()),
            TableColumn.dateTime(
                    "prepared_at_pacific", line -> local(line.month().preparedAt())),
            TableColumn.text("confirmed_by", line -> line.month().confirmedBy()),
            TableColumn.dateTime("closed_at_pacific", line -> local(line.month().closedAt())),
            TableColumn.text("hash", line -> line.month().hash()));

    private final LedgerViews views;
    private final LedgerPage page;

    LedgerMonthsController(LedgerViews views, LedgerPage page) {
        this.views = views;
        this.page = page;
    }

    private record Line(LedgerMonthRow month, Total total) {}

    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/months")
    String list(@PathVariable String code, @ModelAttribute EntriesForm asked, Model model) {
        LedgerRow ledger = page.find(code);
        page.head(model, ledger, views.months(ledger, asked.asOf()));
        model.addAttribute("asOf", asked.asOf());
        LedgerPage.within(model, ledger);
        return "ledger/months";
    }

    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/months.{ending:csv|xlsx}")
    void export(
            @PathVariable String code,
            @PathVariable String ending,
            @ModelAttribute EntriesForm asked,
            HttpServletResponse response)
            throws IOException {
        LedgerRow ledger = page.find(code);
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<Line> file = TableDownload.begin(response, format, code + "-months", COLUMNS);
        for (LedgerMonthRow month : views.months(ledger, asked.asOf())) {
            for (Total total : month.totals()) {
                file.write(new Line(month, total));
            }
        }
        file.finish();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant time) {
        return time == null ? null : Pacific.at(time).toLocalDateTime();
    }
}
