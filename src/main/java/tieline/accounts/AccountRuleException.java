package tieline.accounts;

/** A change of an account, book or list that a rule refuses. The message is a sentence for the person who asked. */
public class AccountRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses with the rule in words. */
    public AccountRuleException(String sentence) {
        super(sentence);
    }

    /** The sentence, never null. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
