package tieline.accounts;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Whether the contract lets the provider return the customer to the utility (domain word: return right). */
public enum ReturnRight {
    /** A clause gives the right. */
    EXPLICIT("explicit", "Explicit"),
    /** The contract says nothing about it. */
    SILENT("silent", "Silent"),
    /** A clause forbids it. */
    PROHIBITED("prohibited", "Prohibited"),
    /** Nobody has read the contract for it yet. */
    UNKNOWN("unknown", "Unknown");

    @EnumeratedValue
    private final String code;

    private final String label;

    ReturnRight(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word that account files, addresses and the database use. */
    public String code() {
        return code;
    }

    /** The words that pages use. */
    public String label() {
        return label;
    }

    /** Whether the contract has a clause about it, which a decision on the right must then name. */
    public boolean restsOnClause() {
        return this == EXPLICIT || this == PROHIBITED;
    }

    /** The constant with this code; empty when there is none. */
    public static Optional<ReturnRight> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
