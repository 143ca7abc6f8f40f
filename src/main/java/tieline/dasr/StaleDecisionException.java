package tieline.dasr;

/** The batch is not what the decider saw: somebody decided on it or changed it in the meantime. */
public class StaleDecisionException extends BatchRefusedException {

    private static final long serialVersionUID = 1L;

    public StaleDecisionException(String sentence) {
        super(sentence);
    }
}
