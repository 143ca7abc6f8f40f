package tieline.ledger;

/** The life of a month. */
public enum MonthStatus {
    /** Takes entries. */
    OPEN("Open"),
    /** One person of compliance has prepared its close; it takes no entries. */
    PREPARED("Close prepared"),
    /** Another person has confirmed the close; it never changes. */
    CLOSED("Closed");

    private final String label;

    MonthStatus(String label) {
        this.label = label;
    }

    /** Its words on a page. */
    public String label() {
        return label;
    }
}
