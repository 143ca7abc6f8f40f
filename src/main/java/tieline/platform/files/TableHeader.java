package tieline.platform.files;

import java.util.List;
import java.util.Map;

/** Where the known columns are in one file. */
public final class TableHeader {

    private final KnownColumns known;
    private final Map<String, Integer> places;
    private final List<String> problems;

    TableHeader(KnownColumns known, Map<String, Integer> places, List<String> problems) {
        this.known = known;
        this.places = Map.copyOf(places);
        this.problems = List.copyOf(problems);
    }

    /** Sentences about missing, doubled and unknown columns; empty when the header fits. */
    public List<String> problems() {
        return problems;
    }

    /**
     * A known column's place in this file; absent optional columns have the index -1 and read as blank.
     *
     * @throws IllegalArgumentException when the name is not among the known ones
     */
    public HeaderColumn column(String name) {
        if (!known.names().contains(name)) {
            throw new IllegalArgumentException("Not a known column: " + name);
        }
        return new HeaderColumn(name, places.getOrDefault(name, -1));
    }

    /** True when the file has the column. */
    public boolean has(String name) {
        return column(name).present();
    }
}
