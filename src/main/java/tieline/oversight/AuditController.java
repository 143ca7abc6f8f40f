package tieline.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.audit.AuditEvent;
import tieline.audit.AuditFilter;
import tieline.audit.AuditSearch;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The audit trail: who did what to which object, when and why. */
@Controller
class AuditController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<AuditEvent>> COLUMNS = List.of(
            TableColumn.dateTime(
                    "when_pacific", event -> Pacific.at(event.occurredAt()).toLocalDateTime()),
            TableColumn.text("who", AuditEvent::actorName),
            TableColumn.text("action", AuditEvent::action),
            TableColumn.text("kind", AuditEvent::subjectKind),
            TableColumn.text("object", AuditEvent::subjectLabel),
            TableColumn.text("summary", AuditEvent::summary),
            TableColumn.text("reason", AuditEvent::reason),
            TableColumn.text("before", event -> inWords(event, AuditEvent.Change::from)),
            TableColumn.text("after", event -> inWords(event, AuditEvent.Change::to)),
            TableColumn.text("address", AuditEvent::address));

    private final AuditSearch search;
    private final AuditPage page;

    AuditController(AuditSearch search, AuditPage page) {
        this.search = search;
        this.page = page;
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute AuditPageFilter asked,
            BindingResult entries,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        AuditFilter filter = page.filter(asked);
        KeysetPage<AuditEvent> events = search.page(filter, Place.of(after, before), PAGE_SIZE);
        model.addAttribute("events", events.rows());
        model.addAttribute(
                "pager",
                events.pager(PAGE_SIZE, page.range(filter, events.rows().size())));
        model.addAttribute("filters", page.choices(ViewAddress.of("/audit", request)));
        model.addAttribute("badDate", entries.hasErrors());
        return "oversight/audit";
    }

    @GetMapping("/audit.{ending:csv|xlsx}")
    void export(@PathVariable String ending, @ModelAttribute AuditPageFilter asked, HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<AuditEvent> file = TableDownload.begin(response, format, "audit", COLUMNS);
        search.each(page.filter(asked), file::write);
        file.finish();
    }

    private static String inWords(AuditEvent event, java.util.function.Function<AuditEvent.Change, String> side) {
        return event.changes().stream()
                .map(change -> change.name() + ": " + side.apply(change))
                .collect(Collectors.joining("; "));
    }
}
