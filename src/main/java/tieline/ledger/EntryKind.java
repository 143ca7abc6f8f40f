package tieline.ledger;

/** Why an entry is there. */
public enum EntryKind {
    /** What belongs to the month. */
    ORIGINAL("Original"),
    /** The exact opposite of an earlier entry. */
    REVERSAL("Reversal"),
    /** What takes the place of a reversed entry. */
    REPLACEMENT("Replacement"),
    /** The interest that a correction would have borne in closed months. */
    TRUE_UP("Interest true-up"),
    /** What stood on the account when the ledger began. */
    OPENING("Opening balance");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** Its words on a page. */
    public String label() {
        return label;
    }
}
