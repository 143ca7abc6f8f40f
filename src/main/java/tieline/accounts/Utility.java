package tieline.accounts;

import java.util.Arrays;
import java.util.Optional;

/** A wires utility whose service accounts we hold; its code begins an account's reference. */
public enum Utility {
    PGE("PG&E", "Pacific Gas and Electric"),
    SCE("SCE", "Southern California Edison"),
    SDGE("SDG&E", "San Diego Gas & Electric");

    private final String label;
    private final String fullName;

    Utility(String label, String fullName) {
        this.label = label;
        this.fullName = fullName;
    }

    /** The short name on a page. */
    public String label() {
        return label;
    }

    /** The name in full. */
    public String fullName() {
        return fullName;
    }

    /** The utility with this code, such as {@code PGE}; empty when there is none. */
    public static Optional<Utility> ofCode(String code) {
        return Arrays.stream(values())
                .filter(utility -> utility.name().equals(code))
                .findFirst();
    }
}
