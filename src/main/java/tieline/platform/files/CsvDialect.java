package tieline.platform.files;

/**
 * How a CSV file separates its cells.
 *
 * @param delimiter the character between cells
 * @param skip characters at the file's beginning that are not part of the table
 */
record CsvDialect(char delimiter, int skip) {

    private static final String DELIMITERS = ",;\t|";
    private static final String SEPARATOR_LINE = "sep=";

    /**
     * Finds the delimiter: what a line {@code sep=;} says, which Excel understands and does not show as a row, or else
     * the candidate that occurs most often in the first row that is not blank, outside quotation marks.
     */
    static CsvDialect of(String beginning) {
        int length = SEPARATOR_LINE.length();
        boolean announced = beginning.regionMatches(true, 0, SEPARATOR_LINE, 0, length)
                && beginning.length() > length + 1
                && isLineEnd(beginning.charAt(length + 1));
        if (announced) {
            int end = length + 2;
            boolean crLf = beginning.startsWith("\r\n", length + 1);
            return new CsvDialect(beginning.charAt(length), crLf ? end + 1 : end);
        }
        return new CsvDialect(mostFrequent(beginning), 0);
    }

    private static char mostFrequent(String beginning) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean seen = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (!quoted && isLineEnd(c)) {
                if (seen) {
                    break;
                }
                continue;
            }
            seen = true;
            quoted ^= c == '"';
            int candidate = quoted ? -1 : DELIMITERS.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        return best(counts);
    }

    private static char best(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return DELIMITERS.charAt(best);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
