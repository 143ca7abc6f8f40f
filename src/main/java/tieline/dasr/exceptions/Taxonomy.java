package tieline.dasr.exceptions;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What kind of trouble it is, and so what usually helps. Our own division, not a utility's. */
public enum Taxonomy {
    /** The utility does not know the account, the customer or us: correct the data and send a new request. */
    IDENTITY("identity", "Who it is"),
    /** The account is not in the state we think: reconcile with the utility; usually nothing is sent again. */
    STATE("state", "State of the account"),
    /** Something in the message is missing or wrong: correct it. */
    CONTENT("content", "Content of the message"),
    /** Too early, too late or not yet: wait, ask or choose another day. */
    TIMING("timing", "Timing"),
    /** None of these: a person reads the text. */
    OTHER("other", "Something else");

    @EnumeratedValue
    private final String code;

    private final String label;

    Taxonomy(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word that addresses and the database use. */
    public String code() {
        return code;
    }

    /** The words that pages use. */
    public String label() {
        return label;
    }

    /** The constant with this code; empty when there is none. */
    public static Optional<Taxonomy> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
