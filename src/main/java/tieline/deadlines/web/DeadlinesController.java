package tieline.deadlines.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.deadlines.DeadlineFilter;
import tieline.deadlines.DeadlineItem;
import tieline.deadlines.DeadlinePages;
import tieline.deadlines.TimeLeft;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of deadlines with the next six weeks beside it, and the same as a file. */
@Controller
class DeadlinesController {

    private static final int PAGE_SIZE = 50;

    private final DeadlinePages deadlines;
    private final TimeLeft left;
    private final WorkingDays workingDays;
    private final Formats formats;
    private final Clock clock;

    DeadlinesController(DeadlinePages deadlines, TimeLeft left, WorkingDays workingDays, Formats formats, Clock clock) {
        this.deadlines = deadlines;
        this.left = left;
        this.workingDays = workingDays;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/deadlines")
    String list(
            DeadlineFilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        DeadlineFilter filter = form.filter(CurrentActor.get());
        KeysetPage<DeadlineItem> page = deadlines.page(filter, Place.of(after, before), PAGE_SIZE);
        long total = deadlines.count(filter);
        LocalDate today = Pacific.dateOf(clock.instant());
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(item -> DeadlineRow.of(item, left, clock))
                        .toList());
        model.addAttribute("total", total);
        model.addAttribute("pager", page.pager(PAGE_SIZE, range(page.rows(), total)));
        model.addAttribute("filters", DeadlineFilterForm.fields(ViewAddress.of("/deadlines", request)));
        model.addAttribute(
                "strip",
                MonthStrip.of(
                        today, deadlines.counts(filter, today, today.plusDays(MonthStrip.DAYS - 1L)), workingDays));
        return "deadlines/list";
    }

    @GetMapping("/deadlines.{ending:csv|xlsx}")
    void export(DeadlineFilterForm form, @PathVariable String ending, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<DeadlineItem> file = TableDownload.begin(response, format, "deadlines", columns());
        deadlines.all(form.filter(CurrentActor.get()), file::write);
        file.finish();
    }

    private List<TableColumn<DeadlineItem>> columns() {
        return List.of(
                TableColumn.text("deadline", DeadlineItem::reference),
                TableColumn.text("kind", item -> item.kind().label()),
                TableColumn.date("due", DeadlineItem::dueOn),
                TableColumn.dateTime(
                        "late_from_pacific", item -> Pacific.at(item.dueAt()).toLocalDateTime()),
                TableColumn.text("what", DeadlineItem::title),
                TableColumn.text("for", item -> item.subject().label()),
                TableColumn.text("rule", DeadlineItem::rule),
                TableColumn.text("source_document", item -> item.citation().document()),
                TableColumn.text("source_term", item -> item.citation().term()),
                TableColumn.text("caveat", DeadlineItem::caveat),
                TableColumn.text("owner", DeadlineItem::ownerName),
                TableColumn.text("state", item -> item.status().label()),
                TableColumn.text("left", left::words));
    }

    private String range(List<DeadlineItem> shown, long total) {
        String days = shown.isEmpty()
                ? ""
                : ", from " + shown.get(0).dueOn() + " to "
                        + shown.get(shown.size() - 1).dueOn();
        return formats.count(shown.size()) + " of " + formats.counted(total, "deadline", "deadlines") + days;
    }
}
