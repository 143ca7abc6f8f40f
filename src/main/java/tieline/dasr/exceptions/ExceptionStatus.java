package tieline.dasr.exceptions;

/** Whether somebody still has to look at it. */
public enum ExceptionStatus {
    /** Not settled yet. */
    OPEN("Open"),
    /** Settled, by a person or because the trouble went away. */
    RESOLVED("Resolved");

    private final String label;

    ExceptionStatus(String label) {
        this.label = label;
    }

    /** The word that pages use. */
    public String label() {
        return label;
    }
}
