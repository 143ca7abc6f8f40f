package tieline.ledger;

/** Why an entry is there. */
public enum EntryKind {
    /** What belongs to the month. */
    ORIGINAL,
    /** The exact opposite of an earlier entry. */
    REVERSAL,
    /** What takes the place of a reversed entry. */
    REPLACEMENT,
    /** The interest that a correction would have borne in closed months. */
    TRUE_UP,
    /** What stood on the account when the ledger began. */
    OPENING
}
