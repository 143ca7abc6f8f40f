package tieline.crs.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.letters.pdf.ReportPaper.Report;
import tieline.letters.pdf.ReportPaper.Row;
import tieline.letters.pdf.ReportPaper.Table;
import tieline.platform.web.Formats;

/** A subaccount on paper: the tariff's table, six months beside each other, as many tables as it takes. */
@Component
class SubaccountPaper {

    private static final int MONTHS_ACROSS = 6;

    private final Formats format;

    SubaccountPaper(Formats format) {
        this.format = format;
    }

    Report of(Utility utility, CrsClass crsClass, SubaccountPeriod period, List<SubaccountColumn> columns) {
        String title = "CRS " + crsClass.label() + " subaccount of " + utility.label();
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "US dollars. A debit raises what direct access customers owe, a credit (\u2212) lowers it. The lines are"
                        + " those of Appendix B (002_4332f3f2ce4bb594.txt).");
        if (period.asOf() != null) {
            remarks.add("As it was posted by the end of " + format.day(period.asOf()) + ", Pacific time.");
        }
        if (columns.isEmpty()) {
            remarks.add("No month was posted in this time.");
        }
        return new Report(title, title, remarks, tables(crsClass, columns));
    }

    private List<Table> tables(CrsClass crsClass, List<SubaccountColumn> columns) {
        List<Table> tables = new ArrayList<>();
        for (int first = 0; first < columns.size(); first += MONTHS_ACROSS) {
            tables.add(table(crsClass, columns.subList(first, Math.min(columns.size(), first + MONTHS_ACROSS))));
        }
        return tables;
    }

    private Table table(CrsClass crsClass, List<SubaccountColumn> columns) {
        List<String> heads = new ArrayList<>(List.of("Line"));
        columns.forEach(column -> heads.add(
                format.month(column.month()) + ", " + column.stage().mark().word()));
        List<Row> rows = SubaccountTable.rows(crsClass, columns).stream()
                .map(row -> row(row, columns.size()))
                .toList();
        String caption = format.month(columns.get(0).month()) + " to "
                + format.month(columns.get(columns.size() - 1).month());
        return new Table(caption, heads, rows);
    }

    private Row row(LedgerRow row, int months) {
        String name = row.number() == null ? row.name() : row.number() + "  " + row.name();
        List<String> figures = row.cells().isEmpty()
                ? Collections.nCopies(months, "")
                : row.cells().stream()
                        .map(cell -> format.decimals(cell.value(), row.decimals()))
                        .toList();
        return new Row(name, figures, !row.kind().equals("line"));
    }
}
