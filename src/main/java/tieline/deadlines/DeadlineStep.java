package tieline.deadlines;

/** The kinds of steps in a deadline's history. */
enum DeadlineStep {
    OPENED("Opened"),
    MET("Met"),
    PASSED("The day passed; the right has ended"),
    MISSED("The day passed; the duty was not met"),
    CANCELLED("Cancelled"),
    MOVED("Moved to another day"),
    TAKEN("Taken"),
    NOTED("Noted");

    private final String words;

    DeadlineStep(String words) {
        this.words = words;
    }

    /** What happened, for the timeline. */
    String words() {
        return words;
    }
}
