package tieline.dasr.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tieline.dasr.BatchView;
import tieline.platform.security.Permission;

/** A step of a whole batch that asks for a reason on a page of its own. */
enum BatchStep {
    /** Back to draft before the decision, or to revise after a no-go. */
    WITHDRAWAL("Take %s back?", "It becomes a draft again. A decision on it is void.", "Take the batch back"),
    /** Take the go back. */
    REVOCATION("Revoke the go for %s?", "Nothing has been sent. The batch becomes a draft again.", "Revoke the go"),
    /** Cancel what is in no file yet. */
    CANCELLATION(
            "Cancel the requests of %s?",
            "Requests that are in no file yet are cancelled; their accounts are free for another batch.",
            "Cancel the requests");

    private final String question;
    private final String consequence;
    private final String button;

    BatchStep(String question, String consequence, String button) {
        this.question = question;
        this.consequence = consequence;
        this.button = button;
    }

    static Optional<BatchStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    Permission permission(BatchActions may) {
        return switch (this) {
            case WITHDRAWAL -> may.withdraw();
            case REVOCATION -> may.revoke();
            case CANCELLATION -> may.cancel();
        };
    }

    /** The word in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the page asks. */
    public String question(BatchView batch) {
        return question.formatted(batch.reference());
    }

    /** What will follow. */
    public String consequence() {
        return consequence;
    }

    /** The words of the button. */
    public String button() {
        return button;
    }
}
