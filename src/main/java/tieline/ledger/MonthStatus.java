package tieline.ledger;

/** The life of a month. */
public enum MonthStatus {
    /** Takes entries. */
    OPEN,
    /** One person of compliance has prepared its close; it takes no entries. */
    PREPARED,
    /** Another person has confirmed the close; it never changes. */
    CLOSED
}
