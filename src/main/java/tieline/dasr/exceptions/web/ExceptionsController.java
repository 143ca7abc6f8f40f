package tieline.dasr.exceptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.dasr.exceptions.ExceptionFilter;
import tieline.dasr.exceptions.ExceptionPages;
import tieline.dasr.exceptions.ExceptionRow;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of exceptions, and the same as a file. */
@Controller
class ExceptionsController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<ExceptionRow>> COLUMNS = List.of(
            TableColumn.text("exception", ExceptionRow::reference),
            TableColumn.text("kind", row -> row.kind().title()),
            TableColumn.text("title", ExceptionRow::title),
            TableColumn.text("taxonomy", row -> row.taxonomy().code()),
            TableColumn.text(
                    "utility",
                    row -> row.utility() == null ? null : row.utility().name()),
            TableColumn.text("route", ExceptionRow::routeCode),
            TableColumn.text("batch", ExceptionRow::batchReference),
            TableColumn.text("account_number", ExceptionRow::accountNumber),
            TableColumn.text("customer_name", ExceptionRow::customerName),
            TableColumn.text("received_file", ExceptionRow::inboundFileName),
            TableColumn.text("next_step", ExceptionRow::nextStep),
            TableColumn.text("status", row -> row.status().label()),
            TableColumn.text("taken_by", ExceptionRow::ownerName),
            TableColumn.dateTime(
                    "opened_pacific", row -> Pacific.at(row.openedAt()).toLocalDateTime()),
            TableColumn.text("resolved_by", ExceptionRow::resolvedByName),
            TableColumn.text("resolution", ExceptionRow::resolution));

    private final ExceptionPages exceptions;
    private final Formats formats;

    ExceptionsController(ExceptionPages exceptions, Formats formats) {
        this.exceptions = exceptions;
        this.formats = formats;
    }

    @GetMapping("/dasr/exceptions")
    String list(
            ExceptionFilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        ExceptionFilter filter = form.filter(CurrentActor.get());
        KeysetPage<ExceptionRow> page = exceptions.page(filter, Place.of(after, before), PAGE_SIZE);
        long total = exceptions.count(filter);
        model.addAttribute("rows", page.rows());
        model.addAttribute("total", total);
        model.addAttribute("pager", page.pager(PAGE_SIZE, range(page.rows().size(), total)));
        model.addAttribute("filters", ExceptionFilterForm.fields(ViewAddress.of("/dasr/exceptions", request)));
        return "dasr/exceptions/list";
    }

    @GetMapping("/dasr/exceptions.{ending:csv|xlsx}")
    void export(ExceptionFilterForm form, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<ExceptionRow> file = TableDownload.begin(response, format, "exceptions", COLUMNS);
        exceptions.all(form.filter(CurrentActor.get()), file::write);
        file.finish();
    }

    private String range(int shown, long total) {
        return formats.count(shown) + " of " + formats.counted(total, "exception", "exceptions") + ", the newest first";
    }
}
