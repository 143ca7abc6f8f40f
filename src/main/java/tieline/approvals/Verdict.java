package tieline.approvals;

/** What a decider says. */
public enum Verdict {
    /** Exactly this content may take effect. */
    APPROVED("approved", "approved it", "Approve", false),
    /** The makers change something and submit again. */
    CHANGES_REQUESTED("changes requested", "asked for changes", "Request changes", true),
    /** It does not take effect. */
    REJECTED("rejected", "rejected it", "Reject", true);

    private final String label;
    private final String deed;
    private final String verb;
    private final boolean needsReason;

    Verdict(String label, String deed, String verb, boolean needsReason) {
        this.label = label;
        this.deed = deed;
        this.verb = verb;
        this.needsReason = needsReason;
    }

    /** The word for it: {@code approved}. A kind of subject may have a word of its own. */
    public String label() {
        return label;
    }

    /** What somebody did who decided so, after the name: {@code approved it}. */
    public String deed() {
        return deed;
    }

    /** The word of the choice: {@code Approve}. */
    public String verb() {
        return verb;
    }

    /** Whether it is nothing without a reason. */
    public boolean needsReason() {
        return needsReason;
    }
}
