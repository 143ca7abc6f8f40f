package tieline.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.ledger.LedgerEntry;
import tieline.ledger.LedgerJournal;
import tieline.ledger.LedgerRow;
import tieline.ledger.LedgerViews;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;

/** A ledger with its entries, one entry, and the ledger as a table and as a journal. */
@Controller
class LedgerController {

    private static final List<TableColumn<LedgerEntry>> COLUMNS = List.of(
            TableColumn.text("posted_month", entry -> "" + entry.posted()),
            TableColumn.text("account", LedgerEntry::account),
            TableColumn.text("account_name", LedgerEntry::accountName),
            TableColumn.whole("line", LedgerEntry::line),
            TableColumn.text("kind", entry -> entry.kind().label()),
            TableColumn.text("effective_month", entry -> "" + entry.effective()),
            TableColumn.text("side", LedgerEntry::side),
            TableColumn.number("amount_usd", LedgerEntry::amount),
            TableColumn.number("balance_after_usd", LedgerEntry::balanceAfter),
            TableColumn.text("citation", LedgerEntry::citation),
            TableColumn.text("posted_by", LedgerEntry::actor),
            TableColumn.dateTime(
                    "posted_at_pacific", entry -> Pacific.at(entry.postedAt()).toLocalDateTime()),
            TableColumn.text("idempotency_key", LedgerEntry::key),
            TableColumn.text("entry", entry -> entry.id().toString()),
            TableColumn.text("reverses", entry -> text(entry.reverses())),
            TableColumn.text("reversed_by", entry -> text(entry.reversedBy())));

    private final LedgerViews views;
    private final LedgerJournal journal;
    private final LedgerPage page;

    LedgerController(LedgerViews views, LedgerJournal journal, LedgerPage page) {
        this.views = views;
        this.journal = journal;
        this.page = page;
    }

    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}")
    String show(
            @PathVariable String code,
            @ModelAttribute EntriesForm asked,
            BindingResult values,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        LedgerRow ledger = page.find(code);
        page.show(model, ledger, asked.filter(), Place.of(after, before), request);
        model.addAttribute("badValue", values.hasErrors());
        return "ledger/show";
    }

    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}.{ending:csv|xlsx}")
    void export(
            @PathVariable String code,
            @PathVariable String ending,
            @ModelAttribute EntriesForm asked,
            HttpServletResponse response)
            throws IOException {
        LedgerRow ledger = page.find(code);
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<LedgerEntry> file = TableDownload.begin(response, format, code, COLUMNS);
        views.each(ledger, asked.filter(), file::write);
        file.finish();
    }

    /** The whole ledger as a journal for hledger; of the filter only the day counts. */
    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}.journal")
    void journal(@PathVariable String code, @ModelAttribute EntriesForm asked, HttpServletResponse response)
            throws IOException {
        LedgerRow ledger = page.find(code);
        response.setContentType("text/plain;charset=UTF-8");
        ContentDisposition file =
                ContentDisposition.attachment().filename(code + ".journal").build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        journal.write(ledger, asked.asOf(), out);
        out.flush();
    }

    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/entries/{id}")
    String entry(@PathVariable String code, @PathVariable UUID id, Model model) {
        LedgerRow ledger = page.find(code);
        LedgerEntry entry =
                views.entry(ledger, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.entry(model, ledger, entry);
        return "ledger/entry";
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
