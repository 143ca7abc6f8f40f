package tieline.dasr.exceptions;

import org.jspecify.annotations.Nullable;

/**
 * Something a person must look at.
 *
 * @param title what happened, in a few words with names and numbers
 * @param nextStep what we propose to do; a page shows it as ours
 * @param dedupeKey the same for the same trouble, however often it is noticed
 * @param subject what it is about
 * @param rawText the part of the message, as it came
 */
public record NewException(
        ExceptionKind kind,
        Taxonomy taxonomy,
        String title,
        String nextStep,
        String dedupeKey,
        Subject subject,
        @Nullable String rawText) {

    /** An exception about nothing in particular yet. */
    public static NewException of(
            ExceptionKind kind, Taxonomy taxonomy, String title, String nextStep, String dedupeKey) {
        return new NewException(kind, taxonomy, title, nextStep, dedupeKey, Subject.NONE, null);
    }

    /** The same, about something. */
    public NewException about(Subject what) {
        return new NewException(kind, taxonomy, title, nextStep, dedupeKey, what, rawText);
    }

    /** The same with a part of the message. */
    public NewException raw(@Nullable String text) {
        return new NewException(kind, taxonomy, title, nextStep, dedupeKey, subject, text);
    }
}
