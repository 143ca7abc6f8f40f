package tieline.crs.web;

import java.util.Arrays;

/** A step that takes a month on or back, with the words of its question. */
public enum MonthStep {
    /** Entries are written. */
    POSTING(
            "posting",
            "Post %s?",
            "The lines of both subaccounts are written to the ledger and its inputs are frozen. Entries are never changed or"
                    + " deleted; a mistake is corrected by a reversal in an open month.",
            "Post %s",
            "%s is posted."),
    /** The first of two persons. */
    CLOSE(
            "close",
            "Prepare the close of %s?",
            "The month takes no entries any more. Another person of compliance or a manager confirms exactly this content or"
                    + " refuses it; you cannot confirm it yourself.",
            "Prepare the close of %s",
            "The close of %s is prepared; another person confirms it."),
    /** The second of two persons. */
    CONFIRMATION(
            "close/confirmation",
            "Close %s for good?",
            "A closed month never changes: later findings are corrections in an open month. Its balances and this hash are"
                    + " kept; the hash of every later month builds on it.",
            "Close %s for good",
            "%s is closed."),
    /** Open again. */
    WITHDRAWAL(
            "close/withdrawal",
            "Open %s again?",
            "The prepared close is void and the month takes entries again. Whoever prepared it reads the reason.",
            "Open %s again",
            "%s is open again.");

    private final String path;
    private final String question;
    private final String consequence;
    private final String button;
    private final String done;

    MonthStep(String path, String question, String consequence, String button, String done) {
        this.path = path;
        this.question = question;
        this.consequence = consequence;
        this.button = button;
        this.done = done;
    }

    /** The step that an address asks for. */
    static MonthStep of(String address) {
        return Arrays.stream(values())
                .filter(each -> address.endsWith("/" + each.path))
                .findFirst()
                .orElseThrow();
    }

    /** Its place behind the address of the month. */
    public String path() {
        return path;
    }

    /** The question before it is done. */
    public String question(String month) {
        return question.formatted(month);
    }

    /** What will follow. */
    public String consequence() {
        return consequence;
    }

    /** The words on the button. */
    public String button(String month) {
        return button.formatted(month);
    }

    String done(String month) {
        return done.formatted(month);
    }
}
