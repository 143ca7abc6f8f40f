package tieline.deadlines;

/**
 * Where a rule comes from.
 *
 * @param document the source document's file name, or the statute
 * @param term the words or section of it that set the day
 */
public record Citation(String document, String term) {

    /** Both in one line: {@code 004_9fb1843ad22871b0.txt, Notice Of Your Right To Cancel}. */
    @Override
    public String toString() {
        return document + ", " + term;
    }
}
