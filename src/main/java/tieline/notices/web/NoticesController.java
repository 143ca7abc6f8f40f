package tieline.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.notices.NoticeFilter;
import tieline.notices.NoticePages;
import tieline.notices.NoticePermissions;
import tieline.notices.NoticeRow;
import tieline.notices.NoticeStatus;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of notices, and the same as a file. */
@Controller
class NoticesController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<NoticeRow>> COLUMNS = List.of(
            TableColumn.text("notice", NoticeRow::reference),
            TableColumn.text("status", row -> row.status().label()),
            TableColumn.text("customer_name", NoticeRow::customerName),
            TableColumn.text("customer_class", row -> row.customerClass().code()),
            TableColumn.text("cents_per_kwh", row -> row.statedPrice().toPlainString()),
            TableColumn.text("made_by", NoticeRow::madeByName),
            TableColumn.dateTime("made_pacific", row -> Pacific.at(row.madeAt()).toLocalDateTime()),
            TableColumn.date("cancel_until", NoticeRow::cancelUntil));

    private final NoticePages notices;
    private final Formats formats;

    NoticesController(NoticePages notices, Formats formats) {
        this.notices = notices;
        this.formats = formats;
    }

    /** A row with its state's shape. */
    public record Line(NoticeRow row, StateMark mark) {}

    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        NoticeFilter filter = filter(status, q);
        KeysetPage<NoticeRow> page = notices.page(filter, Place.of(after, before), PAGE_SIZE);
        long total = notices.count(filter);
        model.addAttribute(
                "lines",
                page.rows().stream()
                        .map(row -> new Line(row, NoticeMarks.of(row.status())))
                        .toList());
        model.addAttribute("total", total);
        model.addAttribute("mayMake", NoticePermissions.make(CurrentActor.get()).granted());
        model.addAttribute(
                "pager",
                page.pager(
                        PAGE_SIZE,
                        formats.count(page.rows().size()) + " of " + formats.counted(total, "notice", "notices")
                                + ", the newest first"));
        model.addAttribute(
                "states",
                FilterChoice.of(
                        "status",
                        "State",
                        "Any state",
                        Arrays.stream(NoticeStatus.values())
                                .map(value -> new Choice(value.name(), value.label()))
                                .toList(),
                        ViewAddress.of("/notices", request)));
        return "notices/list";
    }

    @GetMapping("/notices.{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<NoticeRow> file = TableDownload.begin(response, format, "notices", COLUMNS);
        notices.all(filter(status, q), file::write);
        file.finish();
    }

    private static NoticeFilter filter(@Nullable String status, @Nullable String q) {
        return new NoticeFilter(
                Arrays.stream(NoticeStatus.values())
                        .filter(value -> value.name().equals(status))
                        .findFirst()
                        .orElse(null),
                q == null || q.isBlank() ? null : q.strip(),
                null);
    }
}
