package tieline.crs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.CrsTerms;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.TableDownload;

/** The months and the terms of a tracking account as files. */
@Controller
class CrsFilesController {

    private static final List<TableColumn<MonthLine>> MONTHS = List.of(
            TableColumn.text("month", row -> row.month().toString()),
            TableColumn.text("state", row -> row.stage().mark().word()),
            TableColumn.number("core_net_lines_1_to_5_usd", MonthLine::coreNet),
            TableColumn.number("core_balance_usd", MonthLine::core),
            TableColumn.number("non_core_net_lines_1_to_5_usd", MonthLine::nonCoreNet),
            TableColumn.number("non_core_balance_usd", MonthLine::nonCore),
            TableColumn.text(
                    "posted_by",
                    row -> row.postedBy() == null ? null : row.postedBy().name()),
            TableColumn.dateTime(
                    "posted_pacific",
                    row -> row.postedBy() == null
                            ? null
                            : pacific(row.postedBy().at())),
            TableColumn.text(
                    "close_prepared_by",
                    row -> row.ledger() == null ? null : row.ledger().preparedByName()),
            TableColumn.text(
                    "close_confirmed_by",
                    row -> row.ledger() == null ? null : row.ledger().confirmedByName()),
            TableColumn.dateTime(
                    "closed_pacific",
                    row -> row.ledger() == null ? null : pacific(row.ledger().closedAt())),
            TableColumn.text("hash", MonthLine::hash));

    private static final List<TableColumn<TermLine>> TERMS = List.of(
            TableColumn.text("term", TermLine::term),
            TableColumn.text("from_month", row -> row.from().toString()),
            TableColumn.text("value", TermLine::value),
            TableColumn.text("source_or_reason", TermLine::citation),
            TableColumn.text("entered_by", TermLine::enteredByName),
            TableColumn.dateTime("entered_pacific", row -> pacific(row.enteredAt())));

    private final CrsReader reader;
    private final CrsTerms terms;

    CrsFilesController(CrsReader reader, CrsTerms terms) {
        this.reader = reader;
        this.terms = terms;
    }

    @GetMapping("/crs.{ending:csv|xlsx}")
    void months(
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletResponse response)
            throws IOException {
        Stream<MonthLine> rows = reader.account(utility).stream()
                .flatMap(account -> account.months().stream().map(month -> MonthLine.of(account, month)));
        write(response, ending, "crs-months-" + utility.name().toLowerCase(Locale.ROOT), MONTHS, rows);
    }

    @GetMapping("/crs/terms.{ending:csv|xlsx}")
    void terms(
            @PathVariable String ending,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletResponse response)
            throws IOException {
        Stream<TermLine> rows = Stream.concat(
                terms.rates(utility).stream().map(TermLine::of),
                terms.settings(utility).stream().map(TermLine::of));
        write(response, ending, "crs-terms-" + utility.name().toLowerCase(Locale.ROOT), TERMS, rows);
    }

    private static <T> void write(
            HttpServletResponse response, String ending, String name, List<TableColumn<T>> columns, Stream<T> rows)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<T> file = TableDownload.begin(response, format, name, columns);
        rows.forEach(file::write);
        file.finish();
    }

    private static @Nullable LocalDateTime pacific(@Nullable Instant at) {
        return at == null ? null : Pacific.at(at).toLocalDateTime();
    }
}
