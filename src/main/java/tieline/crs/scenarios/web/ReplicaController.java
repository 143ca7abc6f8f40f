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
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.Replica;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The calibrated replica of the published table: every residual, the hold-out tests, the fitted parameters. */
@Controller
class ReplicaController {

    private static final List<TableColumn<ReplicaRow>> COLUMNS = List.of(
            TableColumn.whole("scenario", row -> row.scenario().scenario()),
            TableColumn.text("utility", ReplicaRow::utility),
            TableColumn.number(
                    "published_max_undercollection_musd", row -> row.published().maximum()),
            TableColumn.number("replica_max_undercollection_musd", ReplicaRow::maximum),
            TableColumn.number("max_off_pct", ReplicaRow::percentOff),
            TableColumn.whole(
                    "published_years_to_payoff", row -> row.published().years()),
            TableColumn.whole("replica_years_to_payoff", ReplicaRow::years),
            TableColumn.whole("years_off", ReplicaRow::yearsOff),
            TableColumn.text("caution", row -> "Replica: fitted, not a figure of the Commission or of a utility"));

    @GetMapping("/crs/scenarios/replica")
    String show(@RequestParam(required = false) @Nullable String utility, HttpServletRequest request, Model model) {
        model.addAttribute("rows", rows(utility));
        model.addAttribute("summaries", ReplicaSummary.all());
        model.addAttribute("parameters", FittedParameter.all());
        model.addAttribute(
                "utilities",
                FilterChoice.of(
                        "utility",
                        "Utility",
                        "All three",
                        Arrays.stream(Utility.values())
                                .map(value -> new Choice(value.name(), value.label()))
                                .toList(),
                        ViewAddress.of("/crs/scenarios/replica", request)));
        return "crs/scenarios/replica";
    }

    @GetMapping("/crs/scenarios/replica.{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable String utility,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<ReplicaRow> file = TableDownload.begin(response, format, "crs-replica", COLUMNS);
        for (ReplicaRow row : rows(utility)) {
            file.write(row);
        }
        file.finish();
    }

    private static List<ReplicaRow> rows(@Nullable String utility) {
        return Replica.shipped().table().cells().stream()
                .filter(cell -> utility == null
                        || utility.isEmpty()
                        || cell.utility().name().equals(utility))
                .map(ReplicaRow::of)
                .toList();
    }
}
