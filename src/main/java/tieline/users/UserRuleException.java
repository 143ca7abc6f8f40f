package tieline.users;

import org.jspecify.annotations.Nullable;

/** A change of a user or a password that a rule refuses, with a sentence for the person who asked. */
public class UserRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /**
     * @param field the form's field that the sentence is about, or null where it is about the whole change
     * @param sentence what to show
     */
    public UserRuleException(@Nullable String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The field that is wrong, or null. */
    public @Nullable String field() {
        return field;
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
