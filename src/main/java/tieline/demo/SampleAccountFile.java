package tieline.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import tieline.demo.SampleCustomers.Customer;

/**
 * Makes the sample accounts as an account file, the same one a user would upload: about 2,000 accounts of 120 customers in
 * 8 books at PG&E and SCE. The generator is seeded, so the file is the same every time. All names and numbers are invented.
 */
final class SampleAccountFile {

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

    private static final int ACCOUNTS = 2_017;
    private static final int CUSTOMERS = 120;
    private static final List<String> STREETS =
            List.of("Bay Road", "Mill Street", "Orchard Avenue", "Railroad Avenue", "Harbor Way", "Industrial Parkway");

    private record City(String name, String zip) {}

    private record Book(String code, String utility, List<City> cities) {}

    private static final List<Book> BOOKS = List.of(
            new Book("NORTH", "PGE", List.of(new City("Oroville", "95965"), new City("Auburn", "95603"))),
            new Book("BAY", "PGE", List.of(new City("Fremont", "94538"), new City("Hayward", "94545"))),
            new Book("COAST", "PGE", List.of(new City("Salinas", "93901"), new City("Watsonville", "95076"))),
            new Book("VALLEY", "PGE", List.of(new City("Stockton", "95206"), new City("Modesto", "95351"))),
            new Book("SOUTH", "SCE", List.of(new City("Vernon", "90058"), new City("Torrance", "90501"))),
            new Book("INLAND", "SCE", List.of(new City("Ontario", "91761"), new City("Redlands", "92374"))),
            new Book("DESERT", "SCE", List.of(new City("Lancaster", "93534"), new City("Barstow", "92311"))),
            new Book("CENTRAL", "SCE", List.of(new City("Visalia", "93291"), new City("Tulare", "93274"))));

    private final SplittableRandom random;
    private final LocalDate asOf;
    private final Set<String> usedNumbers = new HashSet<>();

    private SampleAccountFile(long seed, LocalDate asOf) {
        this.random = new SplittableRandom(seed);
        this.asOf = asOf;
    }

    /** The file's text: CSV, UTF-8, with a head. */
    static String csv(long seed, LocalDate asOf) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            new SampleAccountFile(seed, asOf).rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<List<String>> rows() {
        List<Customer> customers = SampleCustomers.make(CUSTOMERS, random.split());
        List<Customer> owners = new ArrayList<>();
        for (Customer customer : customers) {
            for (int i = 0; i < customer.weight(); i++) {
                owners.add(customer);
            }
        }
        List<List<String>> rows = new ArrayList<>(ACCOUNTS);
        for (int i = 0; i < ACCOUNTS; i++) {
            Customer owner = i < CUSTOMERS ? customers.get(i) : owners.get(random.nextInt(owners.size()));
            rows.add(row(owner));
        }
        return rows;
    }

    private List<String> row(Customer customer) {
        Book book = bookOf(customer);
        City city = book.cities().get(random.nextInt(book.cities().size()));
        long kwh = yearlyKwh(customer.trade().medianKwh());
        String customerClass = classOf(customer, kwh);
        String street = (100 + random.nextInt(8_900)) + " " + pick(STREETS);
        boolean known = chance(97);
        return List.of(
                book.utility(),
                accountNumber(),
                customer.number(),
                customer.name(),
                book.code(),
                customerClass,
                chance(97) ? "active" : "inactive",
                schedule(book.utility(), customerClass, kwh),
                street,
                city.name(),
                city.zip(),
                chance(96) ? street : "",
                chance(96) ? city.name() : "",
                chance(96) ? city.zip() : "",
                chance(40) ? mailbox(customer) : "",
                chance(98) ? "M" + (10_000_000 + random.nextInt(89_999_999)) : "",
                pick(List.of("U", "U", "U", "E", "C", "L")),
                known ? Long.toString(kwh) : "",
                known ? peakKw(kwh) : "",
                "C-" + customer.number().substring(2) + "-" + (1 + random.nextInt(3)),
                price(),
                contractEnd().toString(),
                returnRight(),
                kwh > 500_000 ? "non_core" : "core",
                "residential".equals(customerClass) ? "yes" : "no",
                asOf.toString());
    }

    /** A customer keeps most of its accounts in one book, and some across the state. */
    private Book bookOf(Customer customer) {
        int home = Math.floorMod(customer.number().hashCode(), BOOKS.size());
        return BOOKS.get(chance(75) ? home : random.nextInt(BOOKS.size()));
    }

    private String accountNumber() {
        String number;
        do {
            number = Long.toString(1_000_000_000L + random.nextLong(8_999_999_999L));
        } while (!usedNumbers.add(number));
        return number;
    }

    /** Sizes are spread like real ones: many near the median, a long tail of large ones. */
    private long yearlyKwh(long median) {
        double spread = Math.exp(gaussian() * 0.7);
        return Math.max(120, Math.round(median * spread));
    }

    private double gaussian() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private static String classOf(Customer customer, long kwh) {
        String usual = customer.trade().customerClass();
        return "commercial".equals(usual) && kwh < 60_000 ? "small_commercial" : usual;
    }

    private static String schedule(String utility, String customerClass, long kwh) {
        boolean pge = "PGE".equals(utility);
        return switch (customerClass) {
            case "residential" -> pge ? "E-1" : "D";
            case "small_commercial" -> pge ? "B-1" : "TOU-GS-1";
            case "agricultural" -> pge ? "AG-C" : "TOU-PA-3";
            default -> kwh > 3_000_000 ? (pge ? "B-20" : "TOU-8") : (pge ? "B-19" : "TOU-GS-3");
        };
    }

    private String peakKw(long kwh) {
        long loadFactorPercent = 25 + random.nextInt(50);
        return BigDecimal.valueOf(kwh * 100)
                .divide(BigDecimal.valueOf(8_760L * loadFactorPercent), 1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String price() {
        return BigDecimal.valueOf(95_000L + random.nextInt(60_000), 6).toPlainString();
    }

    private LocalDate contractEnd() {
        return asOf.withDayOfMonth(1).plusMonths(2 + random.nextInt(28)).minusDays(1);
    }

    private String returnRight() {
        int draw = random.nextInt(100);
        if (draw < 84) {
            return "explicit";
        }
        if (draw < 90) {
            return "silent";
        }
        return draw < 95 ? "unknown" : "prohibited";
    }

    private static String mailbox(Customer customer) {
        String name = customer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return "accounts@" + name.replaceAll("-$", "") + ".example";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
