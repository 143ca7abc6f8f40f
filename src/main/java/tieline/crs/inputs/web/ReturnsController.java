package tieline.crs.inputs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.inputs.UnchargedReturn;
import tieline.crs.inputs.UnchargedReturns;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.TableDownload;

/** The returned accounts without a make-up charge as a file; the page of the month's inputs shows the first of them. */
@Controller
class ReturnsController {

    private static final List<TableColumn<UnchargedReturn>> COLUMNS = List.of(
            TableColumn.text("account_number", UnchargedReturn::accountNumber),
            TableColumn.text("class", row -> row.crsClass().daClass()),
            TableColumn.date("last_day", UnchargedReturn::lastDay),
            TableColumn.text("batch", UnchargedReturn::batch));

    private final UnchargedReturns returns;

    ReturnsController(UnchargedReturns returns) {
        this.returns = returns;
    }

    @GetMapping("/crs/months/{month}/returns.{ending:csv|xlsx}")
    void export(
            @PathVariable YearMonth month,
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<UnchargedReturn> file =
                TableDownload.begin(response, format, "crs-returns-" + utility + "-" + month, COLUMNS);
        returns.of(utility, month).forEach(file::write);
        file.finish();
    }
}
