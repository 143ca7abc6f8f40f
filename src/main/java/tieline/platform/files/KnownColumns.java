package tieline.platform.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a room understands in a file. Names match whatever their case, spaces, underscores and hyphens:
 * "Account Number" is account_number. The columns {@code row} and {@code reason} of a file of bad rows are passed over,
 * so that the corrected file can be imported as it is.
 */
public final class KnownColumns {

    private static final Set<String> PASSED_OVER = Set.of("row", "reason");

    private final Map<String, String> nameByKey;
    private final List<String> names;
    private final Set<String> required;

    private KnownColumns(Map<String, String> nameByKey, Set<String> required) {
        this.nameByKey = nameByKey;
        this.names = List.copyOf(nameByKey.values());
        this.required = required;
    }

    /** Columns that every file must have. */
    public static KnownColumns required(String... names) {
        return new KnownColumns(Map.of(), Set.of()).plus(List.of(names), true);
    }

    /** These columns and some that a file may have. */
    public KnownColumns optional(String... names) {
        return plus(List.of(names), false);
    }

    /** All names, the required ones first. */
    public List<String> names() {
        return names;
    }

    /** True when every file must have the column. */
    public boolean isRequired(String name) {
        return required.contains(name);
    }

    /** Finds the known columns in a file's header; what does not fit is in {@link TableHeader#problems()}. */
    public TableHeader match(List<String> columnNames) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < columnNames.size(); i++) {
            String written = columnNames.get(i);
            String name = nameByKey.get(key(written));
            if (name == null) {
                unknown.addAll(unknown(written, i));
            } else if (places.putIfAbsent(name, i) != null) {
                problems.add(
                        "Doubled: " + name + " (" + place(places.getOrDefault(name, 0)) + " and " + place(i) + ").");
            }
        }
        List<String> missing =
                required.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            problems.add(0, "Missing: " + String.join(", ", missing) + ".");
        }
        if (!unknown.isEmpty()) {
            problems.add("Not known: " + String.join(", ", unknown) + ".");
        }
        return new TableHeader(this, places, problems);
    }

    /**
     * Finds the known columns in the table's header.
     *
     * @throws TableException naming all missing, doubled and unknown columns at once
     */
    public TableHeader require(TableReader table) {
        TableHeader header = match(table.columnNames());
        if (!header.problems().isEmpty()) {
            throw new TableException(
                    TableProblem.COLUMNS,
                    "The first row must hold the names of the columns, each once. "
                            + String.join(" ", header.problems()) + " The columns are " + String.join(", ", names())
                            + ".");
        }
        return header;
    }

    private List<String> unknown(String written, int index) {
        if (written.isEmpty()) {
            return List.of(place(index) + " has no name");
        }
        return PASSED_OVER.contains(key(written)) ? List.of() : List.of(Cells.quote(written) + " in " + place(index));
    }

    private static String place(int index) {
        return "column " + Cells.letters(index);
    }

    private KnownColumns plus(Collection<String> names, boolean all) {
        Map<String, String> known = new LinkedHashMap<>(nameByKey);
        Set<String> mandatory = new LinkedHashSet<>(required);
        for (String name : names) {
            if (known.put(key(name), name) != null) {
                throw new IllegalArgumentException("Two columns would both match " + name);
            }
            if (all) {
                mandatory.add(name);
            }
        }
        return new KnownColumns(Collections.unmodifiableMap(known), Collections.unmodifiableSet(mandatory));
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '_' && c != '-')
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
