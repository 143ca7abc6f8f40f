package tieline.dasr;

/** A step that a batch or a request does not allow now. The message is a sentence for the person who asked for it. */
public class BatchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BatchRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
