package tieline.dasr;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which accounts of a frozen list a batch takes. Empty sets and null take all.
 *
 * @param books book codes
 * @param classes customer classes
 * @param schedules rate schedules
 * @param annualKwhMin kWh per year, this much or more; an account whose use is not known is left aside
 * @param refusedIn the reference of a batch: only accounts whose request in it the utility refused
 */
public record BatchFilter(
        Set<String> books,
        Set<String> classes,
        Set<String> schedules,
        @Nullable BigDecimal annualKwhMin,
        @Nullable String refusedIn) {

    /** Takes every account of the batch's utility. */
    public static final BatchFilter NONE = new BatchFilter(Set.of(), Set.of(), Set.of(), null, null);

    /** Keeps its own copies. */
    public BatchFilter {
        books = Set.copyOf(books);
        classes = Set.copyOf(classes);
        schedules = Set.copyOf(schedules);
    }

    /** Only the accounts whose request in this batch was refused. */
    public static BatchFilter refusedIn(String batchReference) {
        return new BatchFilter(Set.of(), Set.of(), Set.of(), null, batchReference);
    }

    /** The filter in words, empty when it takes all. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        addWords(words, "book", books);
        addWords(words, "class", classes);
        addWords(words, "schedule", schedules);
        if (annualKwhMin != null) {
            words.add("at least " + annualKwhMin.toPlainString() + " kWh per year");
        }
        if (refusedIn != null) {
            words.add("refused in " + refusedIn);
        }
        return String.join(", ", words);
    }

    /** As text in the form of a query string, from which {@link #parse} makes it again. */
    String asText() {
        Map<String, Set<String>> parameters = new LinkedHashMap<>();
        parameters.put("book", books);
        parameters.put("customer_class", classes);
        parameters.put("schedule", schedules);
        parameters.put("annual_kwh_min", annualKwhMin == null ? Set.of() : Set.of(annualKwhMin.toPlainString()));
        parameters.put("refused_in", refusedIn == null ? Set.of() : Set.of(refusedIn));
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .sorted()
                        .map(value -> entry.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    static BatchFilter parse(String text) {
        var parameters = UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
        String kwh = first(parameters.get("annual_kwh_min"));
        return new BatchFilter(
                all(parameters.get("book")),
                all(parameters.get("customer_class")),
                all(parameters.get("schedule")),
                kwh == null ? null : new BigDecimal(kwh),
                first(parameters.get("refused_in")));
    }

    private static void addWords(List<String> words, String what, Set<String> values) {
        if (!values.isEmpty()) {
            words.add(what + " " + values.stream().sorted().collect(Collectors.joining(" or ")));
        }
    }

    private static Set<String> all(@Nullable List<String> encoded) {
        Set<String> values = new LinkedHashSet<>();
        if (encoded != null) {
            encoded.forEach(value -> values.add(UriUtils.decode(value, StandardCharsets.UTF_8)));
        }
        return values;
    }

    private static @Nullable String first(@Nullable List<String> encoded) {
        return all(encoded).stream().findFirst().orElse(null);
    }
}
