package tieline.approvals;

/** A step that is not possible now. The message is a sentence for the person who asked for it. */
public class ApprovalRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ApprovalRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
