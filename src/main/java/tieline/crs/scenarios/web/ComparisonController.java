package tieline.crs.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.crs.scenarios.ScenarioPages;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.Flash;
import tieline.platform.web.TableDownload;

/** Two to four scenarios side by side, and the same as a file. */
@Controller
class ComparisonController {

    private static final int MOST = 4;

    private final ScenarioPages pages;

    ComparisonController(ScenarioPages pages) {
        this.pages = pages;
    }

    @GetMapping("/crs/scenarios/comparison")
    String show(
            @RequestParam(required = false) @Nullable List<String> scenario, Model model, RedirectAttributes redirect) {
        List<String> asked = distinct(scenario);
        if (asked.size() < 2 || asked.size() > MOST) {
            Flash.refused(redirect, "Tick two to four scenarios to compare.");
            return "redirect:/crs/scenarios";
        }
        model.addAttribute("comparison", comparison(asked));
        return "crs/scenarios/comparison";
    }

    @GetMapping("/crs/scenarios/comparison.{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable List<String> scenario,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        Comparison comparison = comparison(distinct(scenario));
        List<TableColumn<Comparison.Row>> columns = new ArrayList<>();
        columns.add(TableColumn.whole("year_end", Comparison.Row::year));
        for (int i = 0; i < comparison.columns().size(); i++) {
            int index = i;
            String reference = comparison.columns().get(i).scenario().reference();
            columns.add(TableColumn.number(
                    reference + "_musd", row -> row.balances().get(index)));
        }
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<Comparison.Row> file = TableDownload.begin(response, format, "crs-comparison", columns);
        for (Comparison.Row row : comparison.years()) {
            file.write(row);
        }
        file.finish();
    }

    private Comparison comparison(List<String> references) {
        return Comparison.of(references.stream().limit(MOST).map(pages::get).toList());
    }

    private static List<String> distinct(@Nullable List<String> references) {
        return references == null ? List.of() : references.stream().distinct().toList();
    }
}
