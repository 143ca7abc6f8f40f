package tieline.crs.inputs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.inputs.AccountMonth;
import tieline.crs.inputs.AccountMonths;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The rows of accounts behind a line of a month, and the same as a file. */
@Controller
class AccountMonthsController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<AccountMonth>> COLUMNS = Stream.concat(
                    Stream.of(
                            TableColumn.<AccountMonth>text(
                                    "utility", row -> row.account().utility().name()),
                            TableColumn.<AccountMonth>text(
                                    "account_number", row -> row.account().number()),
                            TableColumn.<AccountMonth>text("customer_name", AccountMonth::customerName)),
                    Arrays.stream(InputLine.values())
                            .map(line -> TableColumn.<AccountMonth>number(line.column(), row -> line.of(row.input()))))
            .toList();

    private final AccountMonths accounts;
    private final MonthInputsPage month;
    private final Formats formats;

    AccountMonthsController(AccountMonths accounts, MonthInputsPage month, Formats formats) {
        this.accounts = accounts;
        this.month = month;
        this.formats = formats;
    }

    @GetMapping("/crs/months/{month}/accounts")
    String list(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @RequestParam(name = "class", defaultValue = "core") String word,
            @RequestParam(name = "line", defaultValue = "obligation") String lineWord,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        InputLine line = line(lineWord);
        CrsClass crsClass = crsClass(word);
        EnteredInput input = this.month.now(utility, month, crsClass);
        model.addAttribute("input", input);
        model.addAttribute("month", month);
        model.addAttribute("utility", utility);
        model.addAttribute("crsClass", crsClass);
        model.addAttribute("line", line);
        model.addAttribute("lines", InputLine.values());
        ViewAddress view = ViewAddress.of("/crs/months/" + month + "/accounts", request);
        model.addAttribute("utilities", choice("utility", "Utility", utility.name(), view, utilities()));
        model.addAttribute("classes", choice("class", "Class", crsClass.word(), view, classes()));
        model.addAttribute("lineChoice", choice("line", "Line", line.word(), view, lines()));
        model.addAttribute(
                "crumbs", List.of(new Crumb(utility.label() + " " + month, MonthInputsPage.address(utility, month))));
        boolean rows = input != null && input.importId() != null;
        long total = rows && input != null ? accounts.count(input, line) : 0;
        KeysetPage<AccountMonth> page = rows && input != null
                ? accounts.page(input, line, Place.of(after, before), PAGE_SIZE)
                : new KeysetPage<>(List.of(), null, null);
        model.addAttribute("rows", page.rows());
        model.addAttribute("total", total);
        String range = formats.count(page.rows().size()) + " of " + formats.counted(total, "account", "accounts");
        model.addAttribute("pager", page.pager(PAGE_SIZE, range + ", in the order in which they came"));
        return "crs/accounts";
    }

    @GetMapping("/crs/months/{month}/accounts.{ending:csv|xlsx}")
    void export(
            @PathVariable YearMonth month,
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @RequestParam(name = "class", defaultValue = "core") String word,
            @RequestParam(name = "line", defaultValue = "obligation") String lineWord,
            HttpServletResponse response)
            throws IOException {
        InputLine line = line(lineWord);
        CrsClass crsClass = crsClass(word);
        EnteredInput input = this.month.now(utility, month, crsClass);
        String name = "crs-" + utility + "-" + month + "-" + crsClass.word() + "-" + line.word();
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<AccountMonth> file = TableDownload.begin(response, format, name, COLUMNS);
        if (input != null && input.importId() != null) {
            accounts.all(input, line, file::write);
        }
        file.finish();
    }

    private static InputLine line(String word) {
        return InputLine.ofWord(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static CrsClass crsClass(String word) {
        return CrsClass.ofWord(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FilterChoice choice(
            String name, String label, String chosen, ViewAddress view, List<Choice> choices) {
        return FilterChoice.of(name, label, "Choose", choices, view.with(name, chosen));
    }

    private static List<Choice> utilities() {
        return Arrays.stream(Utility.values())
                .map(each -> new Choice(each.name(), each.label()))
                .toList();
    }

    private static List<Choice> classes() {
        return Arrays.stream(CrsClass.values())
                .map(each -> new Choice(each.word(), each.label()))
                .toList();
    }

    private static List<Choice> lines() {
        return Arrays.stream(InputLine.values())
                .map(each -> new Choice(each.word(), each.label()))
                .toList();
    }
}
