package tieline.platform.security;

import java.util.function.Function;

/**
 * Whether a person may do something to an object now, and if not, why.
 *
 * @param granted whether it is allowed
 * @param reason a sentence for the person; empty when granted
 */
public record Permission(boolean granted, String reason) {

    private static final Permission GRANTED = new Permission(true, "");

    /** Yes. */
    public static Permission allowed() {
        return GRANTED;
    }

    /** No, and the sentence that says why. */
    public static Permission refused(String reason) {
        return new Permission(false, reason);
    }

    /**
     * Throws unless granted.
     *
     * @param refusal makes the room's own exception of the reason
     */
    public void require(Function<String, ? extends RuntimeException> refusal) {
        if (!granted) {
            throw refusal.apply(reason);
        }
    }
}
