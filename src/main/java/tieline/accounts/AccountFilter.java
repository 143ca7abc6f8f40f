package tieline.accounts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which accounts: every condition must hold, a null or empty one holds always. In addresses and stored with frozen lists
 * it is written as query parameters named as the columns of the account file.
 *
 * @param utilities any of these; empty for all
 * @param customerNumber exactly this customer
 * @param book code of exactly this book
 * @param schedule exactly this rate schedule
 * @param city exactly this city of the service address
 * @param annualKwhMin at least so many kWh a year; an account whose use is not known does not match
 * @param annualKwhMax at most so many kWh a year
 * @param contractEndBefore the contract's last day is before this date; an account without one does not match
 * @param q the beginning of an account number, a meter number or a customer's name
 */
public record AccountFilter(
        Set<Utility> utilities,
        @Nullable String customerNumber,
        @Nullable String book,
        @Nullable CustomerClass customerClass,
        @Nullable AccountStatus status,
        @Nullable ReturnRight returnRight,
        @Nullable String schedule,
        @Nullable String city,
        @Nullable BigDecimal annualKwhMin,
        @Nullable BigDecimal annualKwhMax,
        @Nullable LocalDate contractEndBefore,
        @Nullable String q) {

    /** Matches every account. */
    public static final AccountFilter EVERYTHING =
            new AccountFilter(Set.of(), null, null, null, null, null, null, null, null, null, null, null);

    /**
     * A filter as read from an address.
     *
     * @param filter the conditions that could be read
     * @param problems a sentence for each that could not; with any of them the filter must not be used
     */
    public record Parsed(AccountFilter filter, List<String> problems) {}

    /** Keeps the utilities in one order, so that equal filters are written equally. */
    public AccountFilter {
        utilities = java.util.Collections.unmodifiableSet(new TreeSet<>(utilities));
    }

    /** Reads a filter from parameters; other parameters are passed over. */
    public static Parsed parse(Map<String, List<String>> parameters) {
        return new AccountFilterParser(parameters).parse();
    }

    /**
     * Reads a filter that {@link #query()} wrote.
     *
     * @throws IllegalArgumentException when a value cannot be read
     */
    public static AccountFilter ofQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.fromPath("/")
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        values.stream()
                                .map(value -> UriUtils.decode(value, StandardCharsets.UTF_8))
                                .toList()));
        Parsed parsed = parse(parameters);
        if (!parsed.problems().isEmpty()) {
            throw new IllegalArgumentException("not a filter: " + query + ": " + parsed.problems());
        }
        return parsed.filter();
    }

    /** The conditions as parameters, in a fixed order. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!utilities.isEmpty()) {
            parameters.put("utility", utilities.stream().map(Utility::name).toList());
        }
        put(parameters, "customer_number", customerNumber);
        put(parameters, "book", book);
        put(parameters, "customer_class", customerClass == null ? null : customerClass.code());
        put(parameters, "status", status == null ? null : status.code());
        put(parameters, "return_right", returnRight == null ? null : returnRight.code());
        put(parameters, "schedule", schedule);
        put(parameters, "city", city);
        put(parameters, "annual_kwh_min", annualKwhMin == null ? null : annualKwhMin.toPlainString());
        put(parameters, "annual_kwh_max", annualKwhMax == null ? null : annualKwhMax.toPlainString());
        put(parameters, "contract_end_before", contractEndBefore == null ? null : contractEndBefore.toString());
        put(parameters, "q", q);
        return parameters;
    }

    /** The conditions as a query such as {@code utility=PGE&book=NORTH}; empty when all accounts match. */
    public String query() {
        return parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Whether every condition is on a column by which totals are kept, so that no account need be read to sum up. */
    boolean isKeptInTotals() {
        return schedule == null
                && city == null
                && annualKwhMin == null
                && annualKwhMax == null
                && contractEndBefore == null
                && q == null;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }
}
