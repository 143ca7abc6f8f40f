package tieline.approvals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.BulkDecisions;
import tieline.approvals.BulkDecisions.Outcome;
import tieline.approvals.InboxFilter;
import tieline.approvals.InboxRow;
import tieline.approvals.InboxView;
import tieline.approvals.Verdict;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The inbox: its parts, its files, and one decision on several submissions at once. */
@Controller
class InboxController {

    private static final String PAGE = "approvals/list";

    private final ApprovalInbox inbox;
    private final InboxPage page;
    private final BulkDecisions bulk;

    InboxController(ApprovalInbox inbox, InboxPage page, BulkDecisions bulk) {
        this.inbox = inbox;
        this.page = page;
        this.bulk = bulk;
    }

    @GetMapping("/approvals")
    String list(
            InboxAsked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("form", new BulkForm(null, null, null));
        ViewAddress view = ViewAddress.of(InboxPage.PATH, request);
        page.fill(model, asked.filter(InboxPage.first()), Place.of(after, before), view, Set.of());
        return PAGE;
    }

    @GetMapping("/approvals.{ending:csv|xlsx}")
    void export(InboxAsked asked, @PathVariable String ending, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<InboxRow> file = TableDownload.begin(response, format, "approvals", InboxColumns.of(inbox));
        inbox.forEach(asked.filter(InboxPage.first()), file::write);
        file.finish();
    }

    @PostMapping("/approvals/decisions")
    ModelAndView decide(@Valid @ModelAttribute("form") BulkForm form, BindingResult entries, Model model) {
        Verdict verdict = form.verdict();
        if (verdict != null && verdict.needsReason() && form.reasonOrNull() == null) {
            entries.rejectValue("reason", "needed", "Give the reason; the makers read it");
        }
        if (entries.hasErrors() || verdict == null) {
            Set<String> ticked = form.id() == null ? Set.of() : Set.copyOf(form.id());
            ViewAddress view = new ViewAddress(InboxPage.PATH, Map.of());
            page.fill(model, InboxFilter.all(InboxView.WAITING), Place.BEGINNING, view, ticked);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Outcome> outcomes = bulk.decide(form.items(), verdict, form.reasonOrNull());
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("verdict", verdict);
        model.addAttribute("done", outcomes.stream().filter(Outcome::done).count());
        return new ModelAndView("approvals/outcome", model.asMap());
    }
}
