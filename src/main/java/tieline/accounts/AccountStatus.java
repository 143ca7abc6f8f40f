package tieline.accounts;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Whether an account is still served. */
public enum AccountStatus {
    /** Served by us. */
    ACTIVE("active", "Active"),
    /** No longer in a file that was said to be complete, or marked so in a file; kept for its history. */
    INACTIVE("inactive", "Inactive");

    @EnumeratedValue
    private final String code;

    private final String label;

    AccountStatus(String code, String label) {
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

    /** The constant with this code; empty when there is none. */
    public static Optional<AccountStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
