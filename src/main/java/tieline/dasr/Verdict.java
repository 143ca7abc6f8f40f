package tieline.dasr;

/** What a manager decides about a batch. */
public enum Verdict {
    /** Send exactly this content. */
    GO("go"),
    /** Do not send it. */
    NO_GO("no-go");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The word on a page. */
    public String label() {
        return label;
    }
}
