package tieline.deadlines;

/** What a deadline does not allow now. The message is a sentence for the person who asked. */
public class DeadlineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
