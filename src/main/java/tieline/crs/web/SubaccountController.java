package tieline.crs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.Crumb;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** A subaccount in the tariff's own table, and the same as a file. */
@Controller
class SubaccountController {

    private static final int USUAL = 6;

    /** One end of the months shown. */
    record End(String name, String label, String any) {}

    private final CrsReader reader;
    private final SubaccountReader subaccounts;
    private final SubaccountAside aside;
    private final SubaccountPaper paper;
    private final CrsPapers papers;

    SubaccountController(
            CrsReader reader,
            SubaccountReader subaccounts,
            SubaccountAside aside,
            SubaccountPaper paper,
            CrsPapers papers) {
        this.reader = reader;
        this.subaccounts = subaccounts;
        this.aside = aside;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping("/crs/{word:core|non-core}")
    String show(
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletRequest request,
            Model model) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        SubaccountPeriod period = SubaccountPeriod.of(ViewAddress.of("/crs/" + word, request));
        Optional<TrackingAccount> account = reader.account(utility);
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("crsClass", crsClass);
        model.addAttribute("period", period);
        model.addAttribute("crumbs", List.of(new Crumb(utility.label(), CrsAddresses.overview(utility))));
        model.addAttribute("account", account.orElse(null));
        account.ifPresent(open -> show(open, crsClass, period, model));
        return "crs/subaccount";
    }

    private void show(TrackingAccount account, CrsClass crsClass, SubaccountPeriod period, Model model) {
        List<SubaccountColumn> columns = subaccounts.columns(account, crsClass, period, USUAL);
        model.addAttribute("columns", columns);
        model.addAttribute("first", columns.isEmpty() ? null : columns.get(0));
        model.addAttribute("last", columns.isEmpty() ? null : columns.get(columns.size() - 1));
        model.addAttribute("several", columns.size() > 1);
        model.addAttribute("rows", SubaccountTable.rows(crsClass, columns));
        model.addAttribute("chart", subaccounts.chart(crsClass, columns));
        model.addAttribute("months", account.all());
        model.addAttribute("ends", List.of(new End("from", "From", "Last six"), new End("to", "To", "Latest")));
        aside.show(account, crsClass, model);
    }

    @GetMapping("/crs/{word:core|non-core}.{ending:csv|xlsx}")
    void export(
            @PathVariable String word,
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        SubaccountPeriod period = SubaccountPeriod.of(ViewAddress.of("/crs/" + word, request));
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        String name = "crs-" + word + "-" + utility.name().toLowerCase(Locale.ROOT);
        TableWriter<SubaccountColumn> file = TableDownload.begin(response, format, name, SubaccountFile.COLUMNS);
        columns(utility, crsClass, period).forEach(file::write);
        file.finish();
    }

    @GetMapping("/crs/{word:core|non-core}.pdf")
    void print(
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        SubaccountPeriod period = SubaccountPeriod.of(ViewAddress.of("/crs/" + word, request));
        papers.send(
                paper.of(utility, crsClass, period, columns(utility, crsClass, period)),
                "crs-" + word + "-" + utility.name().toLowerCase(Locale.ROOT),
                response);
    }

    /** All months of the period, for a file. */
    private List<SubaccountColumn> columns(Utility utility, CrsClass crsClass, SubaccountPeriod period) {
        return reader.account(utility)
                .map(account -> subaccounts.columns(account, crsClass, period, Integer.MAX_VALUE))
                .orElse(List.of());
    }
}
