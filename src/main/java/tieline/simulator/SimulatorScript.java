package tieline.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a simulated utility answers; every script is repeatable, since its choices hang on the seed and the order of arrival only. */
public enum SimulatorScript {
    /** A 997 that accepts, then an 814 that accepts every request with a service end date. */
    ACCEPT_ALL("every request accepted with a service end date"),

    /** Mostly accepted; some rejected, some pending first, one unknown code, and one set in twenty refused by the 997. */
    MIXED(
            "mostly accepted; some rejected, some pending first, one unknown code, one refused by a partly accepting 997"),

    /** A 997 that accepts, then an 814 that rejects every request; the reject codes follow each other in a circle. */
    REJECT_ALL("every request rejected, each with the next reject code"),

    /** A 997 that refuses every set; no 814 follows. */
    REJECT_997("a 997 that refuses everything, no 814"),

    /** The file is taken and nothing is ever answered. */
    SILENCE("nothing is answered"),

    /** A 997 that accepts; no 814 follows. */
    SILENCE_AFTER_997("a 997 that accepts, then nothing"),

    /** As ACCEPT_ALL, each answer twice: the 997 as the same bytes, the 814 under a new control number. */
    DUPLICATES("as accept-all, each answer twice"),

    /** As ACCEPT_ALL, the 814 before the 997. */
    OUT_OF_ORDER("as accept-all, the 814 before the 997"),

    /** As ACCEPT_ALL, with unreadable files, a file for someone else, and an answer to a request nobody made beside it. */
    GARBAGE("as accept-all, beside unreadable files, a file for someone else and an answer to an unknown request"),

    /** As ACCEPT_ALL, later by a chosen time. */
    SLOW("as accept-all, after a long wait");

    private final String description;

    SimulatorScript(String description) {
        this.description = description;
    }

    /** One phrase for a list of choices. */
    public String description() {
        return description;
    }

    /** The word a person types: lower case with hyphens, such as {@code accept-all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The script a person's word means; case, and hyphen or underscore, make no difference.
     *
     * @throws IllegalArgumentException if it is none; the message lists the words there are
     */
    public static SimulatorScript fromWord(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(script -> script.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no script '%s'. Choose one of: %s.".formatted(word.strip(), words())));
    }

    /** All words, in one line. */
    static String words() {
        return Arrays.stream(values()).map(SimulatorScript::word).collect(Collectors.joining(", "));
    }
}
