package tieline.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tieline.ledger.LedgerProofs;
import tieline.ledger.LedgerRow;
import tieline.ledger.LedgerRow.Balance;
import tieline.ledger.LedgerViews;
import tieline.ledger.MonthStatus;
import tieline.ledger.ProofView;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;

/** The list of balancing accounts, and the same as a file. */
@Controller
class LedgersController {

    private static final List<TableColumn<Line>> COLUMNS = List.of(
            TableColumn.text("ledger", line -> line.ledger().code()),
            TableColumn.text("ledger_name", line -> line.ledger().name()),
            TableColumn.text("account", line -> line.account().code()),
            TableColumn.text("account_name", line -> line.account().name()),
            TableColumn.number("balance_usd", line -> line.account().amount()),
            TableColumn.text("first_month", line -> "" + line.ledger().firstMonth()),
            TableColumn.text("last_closed_month", line -> text(line.ledger().lastClosed())),
            TableColumn.text("first_open_month", line -> text(line.ledger().firstOpen())),
            TableColumn.text("head_hash", line -> line.ledger().headHash()));

    private final LedgerViews views;
    private final LedgerProofs proofs;

    LedgersController(LedgerViews views, LedgerProofs proofs) {
        this.views = views;
        this.proofs = proofs;
    }

    private record Line(LedgerRow ledger, Balance account) {}

    /** A ledger with the states of its first open month and of its chain. */
    record Row(LedgerRow ledger, @Nullable StateMark mark, StateMark chain) {}

    @GetMapping("/ledgers")
    String list(Model model) {
        model.addAttribute("ledgers", views.ledgers().stream().map(this::row).toList());
        return "ledger/list";
    }

    @GetMapping("/ledgers.{ending:csv|xlsx}")
    void export(@PathVariable String ending, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<Line> file = TableDownload.begin(response, format, "ledgers", COLUMNS);
        for (LedgerRow ledger : views.ledgers()) {
            for (Balance account : ledger.accounts()) {
                file.write(new Line(ledger, account));
            }
        }
        file.finish();
    }

    private Row row(LedgerRow ledger) {
        MonthStatus open = ledger.openStatus();
        ProofView proof = proofs.latest(ledger, 1).stream().findFirst().orElse(null);
        return new Row(ledger, open == null ? null : LedgerMarks.of(open), LedgerMarks.chain(ledger, proof));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
