package tieline.platform.files;

/**
 * Takes the sting out of text that a spreadsheet program would run as a formula when it opens a CSV file. An apostrophe
 * goes in front of such text; reading takes it off again, so an exported file can be imported unchanged. Text that begins
 * with apostrophes and then such a character gets one more, so that nothing is lost on the way.
 */
final class CsvText {

    /** The starts that OWASP's "CSV Injection" page lists, with the full-width forms of the four signs. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    static String neutralise(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** As {@link #neutralise}, but leaves plain negative numbers alone: they are no formula. */
    static String neutraliseUnlessNumber(String text) {
        boolean negative = text.length() > 1 && text.charAt(0) == '-' && isPlainNumber(text);
        return negative ? text : neutralise(text);
    }

    /** Where the text begins without the apostrophe that {@link #neutralise} put in front: 0 or 1 after {@code from}. */
    static int skipApostrophe(char[] buffer, int from, int to) {
        if (from >= to || buffer[from] != '\'') {
            return 0;
        }
        int i = from;
        while (i < to && buffer[i] == '\'') {
            i++;
        }
        return i < to && FORMULA_STARTS.indexOf(buffer[i]) >= 0 ? 1 : 0;
    }

    private static boolean startsFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isPlainNumber(String text) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        return CellParsers.isDigits(text.substring(1, end))
                && (point < 0 || CellParsers.isDigits(text.substring(point + 1)));
    }
}
