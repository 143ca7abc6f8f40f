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
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.TableDownload;

/** The published table as printed, and the same as a file. */
@Controller
class PublishedController {

    @GetMapping("/crs/scenarios/published")
    String show(@RequestParam(required = false) @Nullable String sort, Model model) {
        model.addAttribute("rows", PublishedRow.of(PublishedColumn.sorted(sort)));
        model.addAttribute("document", PublishedTable.DOCUMENT);
        model.addAttribute("term", PublishedTable.TERM);
        return "crs/scenarios/published";
    }

    @GetMapping("/crs/scenarios/published.{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable String sort,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<PublishedScenario> file = TableDownload.begin(response, format, "crs-appendix-a", columns());
        for (PublishedScenario row : PublishedColumn.sorted(sort)) {
            file.write(row);
        }
        file.finish();
    }

    private static List<TableColumn<PublishedScenario>> columns() {
        List<TableColumn<PublishedScenario>> columns = new ArrayList<>(List.of(
                TableColumn.whole("scenario", PublishedScenario::scenario),
                TableColumn.text("prosym_case", row -> row.prosymCase().label()),
                TableColumn.whole("off_system_sales_price_pct", PublishedScenario::offSystemPrice),
                TableColumn.whole("crs_cap_usd_per_mwh", PublishedScenario::cap),
                TableColumn.whole("interest_rate_pct", PublishedScenario::interest)));
        for (Utility utility : Utility.values()) {
            String name = utility.name().toLowerCase(Locale.ROOT);
            columns.add(TableColumn.number(
                    name + "_max_undercollection_musd", row -> row.of(utility).maximum()));
            columns.add(TableColumn.whole(
                    name + "_years_to_payoff", row -> row.of(utility).years()));
        }
        columns.add(TableColumn.text("source", row -> PublishedTable.DOCUMENT + ", " + PublishedTable.TERM));
        return columns;
    }
}
