package tieline.letters;

/** The states of a version of a letter's text. */
public enum TemplateStatus {
    /** Is being written. */
    DRAFT("Draft"),
    /** Waits for somebody who did not write it. */
    SUBMITTED("Waits for approval"),
    /** May be mailed; never changes. Waits again where its approval is taken back before any mailing uses it. */
    APPROVED("Approved"),
    /** Is not used any more. */
    WITHDRAWN("Withdrawn");

    private final String label;

    TemplateStatus(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }

    /** Whether a version may go from this state to that. */
    public boolean canBecome(TemplateStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next != SUBMITTED;
            case APPROVED -> next == WITHDRAWN || next == SUBMITTED;
            case WITHDRAWN -> false;
        };
    }
}
