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

    /** The go or no-go that a verdict of the four-eyes mechanism stands for. */
    static Verdict of(tieline.approvals.Verdict verdict) {
        return verdict == tieline.approvals.Verdict.APPROVED ? GO : NO_GO;
    }

    /** The verdict of the four-eyes mechanism that stands for this. */
    tieline.approvals.Verdict asApproval() {
        return this == GO ? tieline.approvals.Verdict.APPROVED : tieline.approvals.Verdict.REJECTED;
    }

    /** The word on a page. */
    public String label() {
        return label;
    }
}
