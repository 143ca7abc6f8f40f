package tieline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Made-up accounts with all 26 columns, the same ones each time: customers of one to nine accounts, twelve books. */
final class AccountFile {

    static final List<String> COLUMNS = List.of(
            "utility",
            "account_number",
            "customer_number",
            "customer_name",
            "book",
            "customer_class",
            "status",
            "schedule",
            "service_address",
            "city",
            "zip",
            "mailing_address",
            "mailing_city",
            "mailing_zip",
            "email",
            "meter_number",
            "meter_owner",
            "annual_kwh",
            "peak_kw",
            "contract_number",
            "contract_price_usd_per_kwh",
            "contract_end",
            "return_right",
            "da_class",
            "common_area",
            "as_of");

    private static final String[] UTILITIES = {"PGE", "SCE", "SDGE"};
    private static final String[] CLASSES = {
        "residential", "small_commercial", "commercial", "industrial", "agricultural"
    };
    private static final String[] SCHEDULES = {"E-1", "A-1", "A-10", "E-19", "E-20", "GS-1", "GS-2", "TOU-8", "AG-4"};
    private static final String[] CITIES = {
        "San Jose", "Fremont", "Stockton", "Madera", "Vernon", "Ontario", "Chula Vista", "Oceanside", "Santa Clara"
    };
    private static final String[] FIRST = {
        "Ravenswood", "San Joaquin", "Inland", "Delta", "Mission Peak", "Port Hueneme", "Sierra", "Bayview", "Alameda"
    };
    private static final String[] SECOND = {
        "Cold Storage Inc",
        "Almond Hullers",
        "Packing Co",
        "Plastics LLC",
        "Data Centers LP",
        "Laundry",
        "Cement",
        "Foods"
    };

    private final Random random = new Random(814);
    private final long first = 1_000_000_000L;
    private long customer = 100_000;
    private int accountsLeft;
    private String customerName = "";
    private int made;

    /** The next account's cells, in the order of {@link #COLUMNS}. */
    String[] next() {
        if (accountsLeft-- == 0) {
            customer++;
            accountsLeft = (int) Math.min(8, Math.abs(Math.round(random.nextGaussian() * 2)));
            customerName =
                    FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)] + " " + customer;
        }
        // 7919 shares no factor with the range: numbers do not repeat and do not come sorted
        long number = first + made * 7919L * 1009L % 8_999_999_993L;
        made++;
        String city = CITIES[random.nextInt(CITIES.length)];
        String street = (100 + random.nextInt(9900)) + " Industrial Way";
        long kwh = 2_000 + (long) Math.pow(10, 3 + random.nextInt(4)) + random.nextInt(900_000);
        return new String[] {
            UTILITIES[random.nextInt(UTILITIES.length)],
            Long.toString(number),
            "C" + customer,
            customerName,
            "BOOK" + (10 + random.nextInt(12)),
            CLASSES[random.nextInt(CLASSES.length)],
            random.nextInt(50) == 0 ? "inactive" : "active",
            SCHEDULES[random.nextInt(SCHEDULES.length)],
            street,
            city,
            Integer.toString(90001 + random.nextInt(6000)),
            "PO Box " + random.nextInt(10_000),
            city,
            Integer.toString(90001 + random.nextInt(6000)),
            "energy" + customer + "@example.com",
            "M" + (10_000_000 + random.nextInt(80_000_000)),
            "CEUL".substring(made % 4, made % 4 + 1),
            Long.toString(kwh),
            Long.toString(1 + kwh / 4000),
            "K-" + customer,
            "0." + (50_000 + random.nextInt(150_000)),
            LocalDate.of(2027, 1, 31).plusDays(random.nextInt(900)).toString(),
            random.nextInt(20) == 0 ? "" : "explicit",
            "none",
            random.nextInt(100) == 0 ? "yes" : "no",
            "2026-11-01"
        };
    }

    /** Writes so many accounts as CSV. */
    static void writeCsv(Path target, int rows) throws IOException {
        AccountFile accounts = new AccountFile();
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(String.join(",", COLUMNS) + "\r\n");
            for (int row = 0; row < rows; row++) {
                out.write(String.join(",", accounts.next()) + "\r\n");
            }
        }
    }

    /** Writes the same accounts as a workbook, figures and dates as text cells would be read the same. */
    static void writeXlsx(Path target, int rows) throws IOException {
        AccountFile accounts = new AccountFile();
        try (OutputStream out = Files.newOutputStream(target);
                Workbook workbook = new Workbook(out, "Tieline", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Accounts");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                String[] cells = accounts.next();
                for (int column = 0; column < cells.length; column++) {
                    if (column == COLUMNS.indexOf("annual_kwh") || column == COLUMNS.indexOf("peak_kw")) {
                        sheet.value(row, column, Long.parseLong(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
    }
}
