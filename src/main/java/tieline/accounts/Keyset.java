package tieline.accounts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL of paging by key: sorting by fixed expressions, and going on after a row whose values are the parameters
 * {@code :key0}, {@code :key1} and so on. The last expression breaks ties, so that no row is met twice or missed.
 */
record Keyset(List<String> expressions) {

    private static final String SEPARATOR = "~";

    static Keyset of(String... expressions) {
        return new Keyset(List.of(expressions));
    }

    /** The list after ORDER BY. */
    String orderBy(boolean descending) {
        return expressions.stream()
                .map(expression -> expression + (descending ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "));
    }

    /** The condition that a row comes after the row of the parameters, in this direction. */
    String beyond(boolean descending) {
        return compare(expressions.size(), descending ? "<" : ">");
    }

    /** The same or equal, on the first expressions only: what an index on them can answer. */
    String beyondOrAt(int first, boolean descending) {
        return compare(first, descending ? "<=" : ">=");
    }

    private String compare(int count, String operator) {
        String names = IntStream.range(0, count).mapToObj(i -> ":key" + i).collect(Collectors.joining(", "));
        return "(" + String.join(", ", expressions.subList(0, count)) + ") " + operator + " (" + names + ")";
    }

    /** A row's place, readable: its values, the tie breaker last. */
    static String cursor(Object... values) {
        return java.util.Arrays.stream(values).map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }

    /**
     * The values of a cursor. Only the first may contain the separator.
     *
     * @throws AccountRuleException when the text has fewer than {@code count} values or {@code read} cannot read them
     */
    static <T> T read(String cursor, int count, Function<String[], T> read) {
        String[] values = new String[count];
        String rest = cursor;
        try {
            for (int i = count - 1; i > 0; i--) {
                int at = rest.lastIndexOf(SEPARATOR);
                values[i] = rest.substring(at + SEPARATOR.length());
                rest = rest.substring(0, at);
            }
            values[0] = rest;
            return read.apply(values);
        } catch (RuntimeException e) {
            throw new AccountRuleException("The address names no place in this list. Begin again from its first page.");
        }
    }
}
