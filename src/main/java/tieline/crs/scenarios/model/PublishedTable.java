package tieline.crs.scenarios.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tieline.accounts.Utility;

/** The published table: 24 scenarios for three utilities, in the printed order. Reference data of the release. */
public final class PublishedTable {

    /** Where the figures stand. */
    public static final String DOCUMENT = "002_4332f3f2ce4bb594.txt";

    /** Where in it. */
    public static final String TERM =
            "Appendix A, Table 1: Summary of Undercollection Balances and Payoff Times Under CRS Scenarios";

    /** The printed years are counted so that the calendar year of the pay-off is this one and so many more. */
    public static final int YEARS_FROM = 2001;

    private static final String RESOURCE = "/tieline/crs/scenarios/appendix-a.csv";
    private static final List<PublishedScenario> ROWS = read();

    private PublishedTable() {}

    /** All rows in the printed order. */
    public static List<PublishedScenario> rows() {
        return ROWS;
    }

    /** The row with a printed number. */
    public static PublishedScenario scenario(int number) {
        return ROWS.stream()
                .filter(row -> row.scenario() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table has no scenario " + number));
    }

    private static List<PublishedScenario> read() {
        try (InputStream in = Objects.requireNonNull(PublishedTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(PublishedTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedScenario row(NamedCsvRecord cells) {
        Map<Utility, PublishedFigure> figures = new EnumMap<>(Utility.class);
        for (Utility utility : Utility.values()) {
            String name = utility.name().toLowerCase(Locale.ROOT);
            figures.put(
                    utility,
                    new PublishedFigure(
                            new BigDecimal(cells.getField(name + "_max_undercollection_musd")),
                            number(cells, name + "_years_to_payoff")));
        }
        return new PublishedScenario(
                number(cells, "scenario"),
                ProsymCase.valueOf(cells.getField("prosym_case").toUpperCase(Locale.ROOT)),
                number(cells, "off_system_sales_price_pct"),
                number(cells, "crs_cap_usd_per_mwh"),
                number(cells, "interest_rate_pct"),
                Map.copyOf(figures));
    }

    private static int number(NamedCsvRecord cells, String column) {
        return Integer.parseInt(cells.getField(column));
    }
}
