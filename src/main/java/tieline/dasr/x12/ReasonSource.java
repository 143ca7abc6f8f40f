package tieline.dasr.x12;

/** How sure we are of what a code means; shown next to the meaning. */
public enum ReasonSource {
    /** Read in a published list of reason codes or guide of other utilities. */
    PUBLISHED("From published guides of other utilities; this utility may use it otherwise"),
    /** Known from practice, read nowhere. */
    COMMON("In common use; not checked against a guide"),
    /** A code that we have no meaning for. */
    NOT_IN_OUR_TABLE("Not in our table; ask the utility what it means");

    private final String words;

    ReasonSource(String words) {
        this.words = words;
    }

    /** For the page. */
    public String words() {
        return words;
    }
}
