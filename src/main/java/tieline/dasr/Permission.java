package tieline.dasr;

/**
 * Whether a person may do something to an object now, and if not, why.
 *
 * @param granted whether it is allowed
 * @param reason a sentence for the person; empty when granted
 */
public record Permission(boolean granted, String reason) {

    private static final Permission GRANTED = new Permission(true, "");

    static Permission allowed() {
        return GRANTED;
    }

    static Permission refused(String reason) {
        return new Permission(false, reason);
    }

    /** Refuses with the reason unless granted. */
    void require() {
        if (!granted) {
            throw new BatchRefusedException(reason);
        }
    }
}
