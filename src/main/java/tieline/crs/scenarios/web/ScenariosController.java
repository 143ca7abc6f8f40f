package tieline.crs.scenarios.web;

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
import tieline.crs.scenarios.ScenarioFilter;
import tieline.crs.scenarios.ScenarioPages;
import tieline.crs.scenarios.ScenarioPermissions;
import tieline.crs.scenarios.ScenarioStatus;
import tieline.crs.scenarios.ScenarioView;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of scenarios, and the same as a file. */
@Controller
class ScenariosController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<ScenarioRow>> COLUMNS = List.of(
            TableColumn.text("scenario", row -> row.scenario().reference()),
            TableColumn.text("name", row -> row.scenario().draft().name()),
            TableColumn.text("status", row -> row.scenario().status().label()),
            TableColumn.number("opening_musd", row -> row.scenario().draft().opening()),
            TableColumn.whole("first_year", row -> row.scenario().draft().firstYear()),
            TableColumn.number("cap_usd_per_mwh", row -> row.scenario().draft().cap()),
            TableColumn.number(
                    "interest_rate_pct", row -> row.scenario().draft().rate()),
            TableColumn.number("max_undercollection_musd", ScenarioRow::maximum),
            TableColumn.whole("payoff_year", ScenarioRow::payoffYear),
            TableColumn.text("owner", row -> row.scenario().ownerName()),
            TableColumn.text("source", row -> row.scenario().draft().source()));

    private final ScenarioPages scenarios;
    private final Formats formats;

    ScenariosController(ScenarioPages scenarios, Formats formats) {
        this.scenarios = scenarios;
        this.formats = formats;
    }

    @GetMapping("/crs/scenarios")
    String list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        ScenarioFilter filter = filter(status, q);
        KeysetPage<ScenarioView> page = scenarios.page(filter, Place.of(after, before), PAGE_SIZE);
        long total = scenarios.count(filter);
        model.addAttribute("rows", page.rows().stream().map(ScenarioRow::of).toList());
        model.addAttribute("total", total);
        model.addAttribute(
                "mayMake", ScenarioPermissions.make(CurrentActor.get()).granted());
        model.addAttribute(
                "pager",
                page.pager(
                        PAGE_SIZE,
                        formats.count(page.rows().size()) + " of " + formats.counted(total, "scenario", "scenarios")
                                + ", the newest first"));
        model.addAttribute(
                "states",
                FilterChoice.of(
                        "status",
                        "State",
                        "Any state",
                        Arrays.stream(ScenarioStatus.values())
                                .map(value -> new Choice(value.name(), value.label()))
                                .toList(),
                        ViewAddress.of("/crs/scenarios", request)));
        return "crs/scenarios/list";
    }

    @GetMapping("/crs/scenarios.{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<ScenarioRow> file = TableDownload.begin(response, format, "crs-scenarios", COLUMNS);
        scenarios.all(filter(status, q), scenario -> file.write(ScenarioRow.of(scenario)));
        file.finish();
    }

    private static ScenarioFilter filter(@Nullable String status, @Nullable String q) {
        return new ScenarioFilter(
                Arrays.stream(ScenarioStatus.values())
                        .filter(value -> value.name().equals(status))
                        .findFirst()
                        .orElse(null),
                q == null || q.isBlank() ? null : q.strip(),
                null);
    }
}
