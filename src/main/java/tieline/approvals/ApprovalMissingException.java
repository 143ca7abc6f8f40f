package tieline.approvals;

/** Something may not take effect: there is no live approval of exactly this content. The sentence says what is missing. */
public class ApprovalMissingException extends ApprovalRefusedException {

    private static final long serialVersionUID = 1L;

    public ApprovalMissingException(String sentence) {
        super(sentence);
    }
}
