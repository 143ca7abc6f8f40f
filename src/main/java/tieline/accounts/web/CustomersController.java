package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.CustomerRow;
import tieline.accounts.CustomerService;
import tieline.accounts.CustomerSort;
import tieline.platform.files.TableColumn;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The list of customers and the page of one. */
@Controller
class CustomersController {

    private static final int SIZE = 50;

    private static final List<TableColumn<CustomerRow>> COLUMNS = List.of(
            TableColumn.text("customer_number", CustomerRow::customerNumber),
            TableColumn.text("customer_name", CustomerRow::customerName),
            TableColumn.whole("accounts", CustomerRow::accounts),
            TableColumn.number("annual_kwh", CustomerRow::annualKwh),
            TableColumn.number("peak_kw", CustomerRow::peakKw));

    private final CustomerService customers;
    private final Formats format;

    CustomersController(CustomerService customers, Formats format) {
        this.customers = customers;
        this.format = format;
    }

    @GetMapping("/customers")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        KeysetPage<CustomerRow> page = Refusals.ofAddress(() -> customers.page(q, sort(sort), Place.of(after, before)));
        model.addAttribute("rows", page.rows());
        model.addAttribute("pager", page.pager(SIZE, range(sort(sort), page.rows())));
        return "accounts/customers";
    }

    @GetMapping("/customers.{ending:csv|xlsx}")
    void export(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletResponse response)
            throws IOException {
        Exports.write(response, ending, "customers", COLUMNS, taker -> customers.each(q, sort(sort), taker));
    }

    @GetMapping("/customers/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute(
                "customer",
                customers.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "accounts/customer";
    }

    private static CustomerSort sort(@Nullable String written) {
        return written == null
                ? CustomerSort.NAME
                : CustomerSort.parse(written)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private String range(CustomerSort sort, List<CustomerRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        CustomerRow first = rows.get(0);
        CustomerRow last = rows.get(rows.size() - 1);
        boolean byKwh = sort == CustomerSort.KWH || sort == CustomerSort.KWH_DESCENDING;
        return format.counted(rows.size(), "customer", "customers")
                + ", from "
                + (byKwh ? format.decimals(first.annualKwh(), 0) : first.customerName())
                + (sort.isDescending() ? " down to " : " to ")
                + (byKwh ? format.decimals(last.annualKwh(), 0) + " kWh" : last.customerName());
    }
}
