package tieline.crs.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.reports.RevenueReport;
import tieline.crs.reports.RevenueRequirements;
import tieline.crs.reports.RevenueShift;
import tieline.crs.web.CrsPapers;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The shift of revenue requirements by month and class, and the same as a file. */
@Controller
class RevenueRequirementController {

    private static final String ADDRESS = "/crs/revenue-requirement";

    private static final List<TableColumn<RevenueShift>> COLUMNS = List.of(
            TableColumn.text("month", row -> String.valueOf(row.month())),
            TableColumn.text(
                    "class", row -> row.crsClass() == null ? "" : row.crsClass().daClass()),
            dollars("direct_access_as_written_usd", RevenueShift::directAccess),
            dollars("bundled_as_written_usd", RevenueShift::bundled),
            dollars("sum_usd", RevenueShift::sum),
            dollars("direct_access_cash_usd", RevenueShift::directAccessCash),
            dollars("bundled_cash_usd", RevenueShift::bundledCash),
            dollars("transfers_usd", RevenueShift::transfers),
            dollars("interest_usd", RevenueShift::interest));

    private final RevenueRequirements requirements;
    private final RevenueRequirementPaper paper;
    private final CrsPapers papers;

    RevenueRequirementController(RevenueRequirements requirements, RevenueRequirementPaper paper, CrsPapers papers) {
        this.requirements = requirements;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(defaultValue = "PGE") Utility utility,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            HttpServletRequest request,
            Model model) {
        RevenueReport report = requirements.of(utility, from, to);
        model.addAttribute("report", report);
        model.addAttribute("utility", utility);
        ViewAddress view = ViewAddress.of(ADDRESS, request).with("utility", utility.name());
        List<Choice> utilities = Arrays.stream(Utility.values())
                .map(each -> new Choice(each.name(), each.label()))
                .toList();
        model.addAttribute("utilities", FilterChoice.of("utility", "Utility", "Choose", utilities, view));
        model.addAttribute("crumbs", List.of(new Crumb("CRS subaccounts", "/crs")));
        return "crs/revenue-requirement";
    }

    @GetMapping(ADDRESS + ".{ending:csv|xlsx}")
    void export(
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<RevenueShift> file =
                TableDownload.begin(response, format, "crs-revenue-requirement-" + utility, COLUMNS);
        requirements.of(utility, from, to).rows().forEach(file::write);
        file.finish();
    }

    @GetMapping(ADDRESS + ".pdf")
    void print(
            @RequestParam(defaultValue = "PGE") Utility utility,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            HttpServletResponse response)
            throws IOException {
        papers.send(
                paper.of(utility, requirements.of(utility, from, to)), "crs-revenue-requirement-" + utility, response);
    }

    private static TableColumn<RevenueShift> dollars(String name, ToLongFunction<RevenueShift> cents) {
        return TableColumn.number(name, row -> BigDecimal.valueOf(cents.applyAsLong(row), 2));
    }
}
