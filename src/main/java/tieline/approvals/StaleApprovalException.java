package tieline.approvals;

/** It is not what the decider saw: somebody decided, or it changed. The sentence says who did what. */
public class StaleApprovalException extends ApprovalRefusedException {

    private static final long serialVersionUID = 1L;

    public StaleApprovalException(String sentence) {
        super(sentence);
    }
}
