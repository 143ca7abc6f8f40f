package tieline.letters.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.letters.LetterStatus;
import tieline.platform.web.Choice;

/**
 * What a person found out about a letter.
 *
 * @param day when it came back; for the other outcomes not needed
 * @param note what was found, in the person's words
 */
record OutcomeForm(
        @NotNull(message = "Choose what became of it") @Nullable Outcome outcome,

        @Nullable LocalDate day,

        @NotBlank(message = "Say what was found; it stays on record") @Size(max = 500, message = "Write at most 500 characters") @Nullable String note) {

    /** What can have become of a letter. */
    enum Outcome {
        RETURNED("It came back (returned mail or bounce)", LetterStatus.SENT),
        WENT("The mail server's log shows that it went", LetterStatus.IN_DOUBT),
        DID_NOT_GO("The mail server's log shows that it did not go", LetterStatus.IN_DOUBT),
        MAILED("It was printed and mailed by hand", LetterStatus.NOT_SENT);

        private final String label;
        private final LetterStatus from;

        Outcome(String label, LetterStatus from) {
            this.label = label;
            this.from = from;
        }

        /** What can be said of a letter in this state. */
        static List<Choice> possible(LetterStatus status) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.from == status)
                    .map(outcome -> new Choice(outcome.name(), outcome.label))
                    .toList();
        }
    }

    Outcome required() {
        if (outcome == null) {
            throw new IllegalStateException("a form without errors has an outcome");
        }
        return outcome;
    }

    String text() {
        return note == null ? "" : note.strip();
    }
}
