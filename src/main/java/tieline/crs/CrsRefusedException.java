package tieline.crs;

/** Something that the tracking account does not do; the message is a sentence for the person who asked. */
public class CrsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The sentence says what, where and what to do. */
    public CrsRefusedException(String sentence) {
        super(sentence);
    }
}
