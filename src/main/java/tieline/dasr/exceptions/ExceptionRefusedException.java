package tieline.dasr.exceptions;

/** What an exception does not allow now. The message is a sentence for the person who asked. */
public class ExceptionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExceptionRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
