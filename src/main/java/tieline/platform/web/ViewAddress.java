package tieline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a view: its path and the filter in its query. Links that change one thing about the view (another
 * order, the next page, the same rows as a file) are made from it, so that everything else stays.
 *
 * @param path without host and context path, such as {@code /accounts}
 * @param parameters the query's parameters in their order; empty values left out
 */
public record ViewAddress(String path, Map<String, List<String>> parameters) {

    /** The parameter that names the column to sort by; a leading minus sorts descending. */
    public static final String SORT = "sort";

    /** The parameters of keyset paging; they mean nothing once order or filter change. */
    private static final List<String> CURSORS = List.of("after", "before");

    /** The address that the request asked for. */
    public static ViewAddress of(String path, HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!"POST".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> put(parameters, name, Arrays.asList(values)));
        }
        return new ViewAddress(path, parameters);
    }

    /** The same view with this parameter set to one value; a null or empty value removes it. */
    public ViewAddress with(String name, @Nullable String value) {
        return with(name, value == null ? List.of() : List.of(value));
    }

    /** The same view with this parameter set to these values. */
    public ViewAddress with(String name, Collection<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        CURSORS.forEach(changed::remove);
        changed.remove(name);
        put(changed, name, values);
        return new ViewAddress(path, changed);
    }

    /** The same view without this parameter. */
    public ViewAddress without(String name) {
        return with(name, List.of());
    }

    /** The same view without any filter, order or column choice. */
    public ViewAddress bare() {
        return new ViewAddress(path, Map.of());
    }

    /** The same rows as a file: the same filter at the path with this ending, without the place in the list. */
    public ViewAddress file(String ending) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        CURSORS.forEach(all::remove);
        return new ViewAddress(path + "." + ending, all);
    }

    /** The view sorted by the column; a second time in the other direction. */
    public ViewAddress sortedBy(String column) {
        return with(SORT, column.equals(first(SORT)) ? "-" + column : column);
    }

    /** How the view is sorted by the column, in the words of {@code aria-sort}; null if by another one. */
    public @Nullable String sortOf(String column) {
        String sort = first(SORT);
        if (column.equals(sort)) {
            return "ascending";
        }
        return ("-" + column).equals(sort) ? "descending" : null;
    }

    /** The first value of a parameter, or null. */
    public @Nullable String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a parameter; empty if it is absent. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The parameters that a form must repeat in hidden fields so that submitting these names changes only them. */
    public List<Map.Entry<String, String>> others(String... names) {
        List<String> left = Arrays.asList(names);
        List<Map.Entry<String, String>> others = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!left.contains(name) && !CURSORS.contains(name)) {
                values.forEach(value -> others.add(Map.entry(name, value)));
            }
        });
        return others;
    }

    /** The address as it stands in a link, without context path. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String pair(String name, String value) {
        return UriUtils.encode(name, StandardCharsets.UTF_8) + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, List<String>> parameters, String name, Collection<String> values) {
        List<String> kept = values.stream().filter(value -> !value.isBlank()).toList();
        if (!kept.isEmpty()) {
            parameters.put(name, kept);
        }
    }
}
