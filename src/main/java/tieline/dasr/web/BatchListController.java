package tieline.dasr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.dasr.BatchListFilter;
import tieline.dasr.BatchPermissions;
import tieline.dasr.BatchRow;
import tieline.dasr.BatchStatus;
import tieline.dasr.Batches;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of batches. */
@Controller
class BatchListController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<BatchRow>> COLUMNS = List.of(
            TableColumn.text("batch", BatchRow::reference),
            TableColumn.text("utility", row -> row.utility().name()),
            TableColumn.text("state", row -> row.status().label()),
            TableColumn.text("account_list", BatchRow::listReference),
            TableColumn.text("prepared_by", BatchRow::preparedByName),
            TableColumn.dateTime(
                    "prepared_pacific", row -> Pacific.at(row.preparedAt()).toLocalDateTime()),
            TableColumn.whole("requests", BatchRow::goingOut),
            TableColumn.number("annual_kwh", BatchRow::annualKwh),
            TableColumn.whole("excluded", BatchRow::excluded),
            TableColumn.whole("accepted", BatchRow::accepted),
            TableColumn.whole("waiting", BatchRow::waiting),
            TableColumn.whole("to_correct", BatchRow::toCorrect));

    private final Batches batches;

    BatchListController(Batches batches) {
        this.batches = batches;
    }

    /** What the address asks for; values it does not know are refused by their type. */
    record Asked(
            @Nullable Set<Utility> utility,
            @Nullable Set<BatchStatus> status,
            @Nullable String q) {

        BatchListFilter filter() {
            return new BatchListFilter(
                    utility == null ? Set.of() : utility,
                    status == null ? Set.of() : status,
                    q == null || q.isBlank() ? null : q.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** A batch and how its state looks. */
    record Line(BatchRow batch, StateMark state) {}

    @GetMapping("/dasr")
    String list(
            Asked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        KeysetPage<BatchRow> page = batches.page(asked.filter(), Place.of(after, before), PAGE_SIZE);
        long total = batches.count(asked.filter());
        ViewAddress view = ViewAddress.of("/dasr", request);
        model.addAttribute(
                "lines",
                page.rows().stream()
                        .map(row -> new Line(row, Marks.of(row.status())))
                        .toList());
        model.addAttribute(
                "pager",
                page.pager(PAGE_SIZE, page.rows().size() + " of " + total + (total == 1 ? " batch" : " batches")));
        model.addAttribute("filtered", !asked.filter().equals(BatchListFilter.ALL));
        model.addAttribute(
                "mayPrepare", BatchPermissions.prepare(CurrentActor.get()).granted());
        model.addAttribute("utilities", FilterChoice.of("utility", "Utility", "Any utility", utilities(), view));
        model.addAttribute("states", FilterChoice.of("status", "State", "Any state", states(), view));
        return "dasr/list";
    }

    @GetMapping("/dasr.{ending:csv|xlsx}")
    void export(Asked asked, @PathVariable String ending, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<BatchRow> file = TableDownload.begin(response, format, "batches", COLUMNS);
        batches.forEach(asked.filter(), file::write);
        file.finish();
    }

    private static List<Choice> utilities() {
        return Arrays.stream(Utility.values())
                .map(utility -> new Choice(utility.name(), utility.label()))
                .toList();
    }

    private static List<Choice> states() {
        return Arrays.stream(BatchStatus.values())
                .map(status -> new Choice(status.name(), status.label()))
                .toList();
    }
}
