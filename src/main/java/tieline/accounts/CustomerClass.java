package tieline.accounts;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What kind of customer an account serves. */
public enum CustomerClass {
    RESIDENTIAL("residential", "Residential"),
    SMALL_COMMERCIAL("small_commercial", "Small commercial"),
    COMMERCIAL("commercial", "Commercial"),
    INDUSTRIAL("industrial", "Industrial"),
    AGRICULTURAL("agricultural", "Agricultural");

    @EnumeratedValue
    private final String code;

    private final String label;

    CustomerClass(String code, String label) {
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
    public static Optional<CustomerClass> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
