package tieline.crs.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.crs.scenarios.ScenarioPages;
import tieline.crs.scenarios.ScenarioPermissions;
import tieline.crs.scenarios.ScenarioRefusedException;
import tieline.crs.scenarios.ScenarioView;
import tieline.crs.scenarios.Scenarios;
import tieline.crs.scenarios.model.CapGrid;
import tieline.crs.scenarios.model.Projection;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;
import tieline.platform.web.TableDownload;

/** One scenario: its path, the cap that pays off by a year, its neighbours, its history. */
@Controller
class ScenarioController {

    private static final List<TableColumn<PathYear>> COLUMNS = List.of(
            TableColumn.whole("year_end", PathYear::year),
            TableColumn.number("obligation_usd_per_mwh", PathYear::obligation),
            TableColumn.number("load_gwh", PathYear::load),
            TableColumn.number("balance_musd", PathYear::balance),
            TableColumn.text("caution", year -> "Projection: a model, not a ledger"));

    private final ScenarioPages pages;
    private final Scenarios scenarios;

    ScenarioController(ScenarioPages pages, Scenarios scenarios) {
        this.pages = pages;
        this.scenarios = scenarios;
    }

    @GetMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}")
    String show(@PathVariable String reference, @RequestParam(required = false) @Nullable String year, Model model) {
        ScenarioView scenario = pages.get(reference);
        Projection path = Projection.of(scenario.draft().terms());
        CapGrid grid = CapGrid.around(
                scenario.draft().terms(),
                scenario.draft().cap(),
                scenario.draft().rate());
        model.addAttribute("scenario", scenario);
        model.addAttribute("row", ScenarioRow.of(scenario));
        model.addAttribute("chart", PathChart.of(List.of(new PathChart.Named(reference, path))));
        model.addAttribute("years", PathYear.of(path));
        model.addAttribute("payoff", PathWords.payoff(path));
        model.addAttribute("caps", grid.caps());
        model.addAttribute("grid", GridRow.of(grid));
        model.addAttribute("solved", SolvedCap.of(year, scenario.draft()).orElse(null));
        model.addAttribute("history", pages.history(reference));
        var actor = CurrentActor.get();
        model.addAttribute("mayMake", ScenarioPermissions.make(actor).granted());
        model.addAttribute("mayChange", ScenarioPermissions.change(actor, scenario.ownerId(), scenario.status()));
        return "crs/scenarios/show";
    }

    @GetMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}.{ending:csv|xlsx}")
    void export(@PathVariable String reference, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        ScenarioView scenario = pages.get(reference);
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<PathYear> file = TableDownload.begin(response, format, reference, COLUMNS);
        for (PathYear year : PathYear.of(Projection.of(scenario.draft().terms()))) {
            file.write(year);
        }
        file.finish();
    }

    @PostMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}/copies")
    String copy(@PathVariable String reference, RedirectAttributes redirect) {
        String copy = scenarios.copy(reference);
        Flash.done(redirect, copy + " is your copy of " + reference + ".");
        return "redirect:/crs/scenarios/" + copy;
    }

    @PostMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}/retirement")
    String retire(@PathVariable String reference, RedirectAttributes redirect) {
        try {
            scenarios.retire(reference);
            Flash.done(redirect, reference + " is retired; it can still be read and copied.");
        } catch (ScenarioRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence() + ".");
        }
        return "redirect:/crs/scenarios/" + reference;
    }
}
