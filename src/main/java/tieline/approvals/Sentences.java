package tieline.approvals;

import java.time.Instant;
import java.util.Locale;
import tieline.platform.time.Pacific;

/** Parts of sentences that several places of this room say. */
final class Sentences {

    private Sentences() {}

    /** {@code Dana Whitfield, Nov 16, 2:02 pm}. */
    static String by(String name, Instant at) {
        return name + ", " + Pacific.moment(at);
    }

    /** {@code A manager}, from the name of a role. */
    static String somebody(String role) {
        String word = role.toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "A " : "An ") + word;
    }

    /** The same text with a full stop at its end, unless it ends already. */
    static String stopped(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
