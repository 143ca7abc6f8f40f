package tieline.ledger;

/** What a ledger does not allow now, as a sentence for the person; nothing was written. */
public class LedgerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerRefusedException(String sentence) {
        super(sentence);
    }

    LedgerRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
