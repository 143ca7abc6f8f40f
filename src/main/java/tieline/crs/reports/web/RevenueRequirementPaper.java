package tieline.crs.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.reports.RevenueReport;
import tieline.crs.reports.RevenueShift;
import tieline.letters.pdf.ReportPaper.Report;
import tieline.letters.pdf.ReportPaper.Row;
import tieline.letters.pdf.ReportPaper.Table;
import tieline.platform.web.Formats;

/** The shift of revenue requirements on paper. */
@Component
class RevenueRequirementPaper {

    private static final List<String> HEADS = List.of(
            "Month and class",
            "Direct access, as written",
            "Bundled, as written",
            "Sum",
            "Direct access, cash",
            "Bundled, cash",
            "Transfers",
            "Interest, line 6");

    private final Formats format;

    RevenueRequirementPaper(Formats format) {
        this.format = format;
    }

    Report of(Utility utility, RevenueReport report) {
        String title = "Shift of generation revenue requirements, " + utility.label();
        List<Row> rows = new ArrayList<>();
        report.rows().forEach(shift -> rows.add(row(format.month(shift.month()), shift, false)));
        report.totals().values().forEach(total -> rows.add(row("Total", total, true)));
        rows.add(row("Total, both classes", report.total(), true));
        List<String> remarks = List.of(
                "US dollars. A debit month lowers the requirement of direct access customers and raises that of bundled"
                        + " customers of the same class by the same amount; a credit month does the opposite.",
                "As written: \u201cthe combination of lines 1 \u2013 5\u201d (002_4332f3f2ce4bb594.txt, Appendix B). Cash: the"
                        + " same without the transfers of lines 4 and 5.");
        return new Report(title, title, remarks, List.of(new Table("By month and class", HEADS, rows)));
    }

    private Row row(@Nullable String name, RevenueShift shift, boolean total) {
        String words =
                shift.crsClass() == null ? name : name + ", " + shift.crsClass().label();
        List<String> figures = LongStream.of(
                        shift.directAccess(),
                        shift.bundled(),
                        shift.sum(),
                        shift.directAccessCash(),
                        shift.bundledCash(),
                        shift.transfers(),
                        shift.interest())
                .mapToObj(format::cents)
                .toList();
        return new Row(String.valueOf(words), figures, total);
    }
}
