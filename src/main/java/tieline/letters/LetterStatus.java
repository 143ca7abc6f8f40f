package tieline.letters;

/** The states of a letter. */
public enum LetterStatus {
    /** Checked in the dry run; not made yet. */
    PLANNED("Planned"),
    /** Cannot be made; says why. */
    PROBLEM("Cannot be made"),
    /** Its PDF is kept; it is not on its way yet. */
    PRODUCED("Produced"),
    /** Is being handed to the mail server. */
    SENDING("Being e-mailed"),
    /** The mail server took it, or it is in a file for the mail house. */
    SENT("Sent"),
    /** The mail server refused it; it was certainly not sent. */
    NOT_SENT("Not sent"),
    /** The application stopped while it was handed over: it may have gone or not. A person finds out. */
    IN_DOUBT("In doubt"),
    /** Came back: returned mail or a bounce. */
    RETURNED("Came back"),
    /** Was not made or sent, because its mailing was cancelled. */
    CANCELLED("Cancelled");

    private final String label;

    LetterStatus(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }
}
