package tieline.crs;

import java.util.Locale;

/** Where the input of a class comes from. */
public enum InputSource {
    /** A person typed it in. */
    TYPED("typed", "typed in"),
    /** A file gave the sums of the class. */
    FILE("file", "from a file of sums by class"),
    /** Summed from the rows of single accounts. */
    ACCOUNTS("accounts", "summed from accounts");

    private final String code;
    private final String words;

    InputSource(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The word in tables and files. */
    public String code() {
        return code;
    }

    /** How a sentence says it. */
    public String words() {
        return words;
    }

    /** The source with this word. */
    static InputSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
