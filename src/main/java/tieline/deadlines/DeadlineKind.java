package tieline.deadlines;

/** What the passing of the day means. */
public enum DeadlineKind {
    /** Something that we, or somebody we wait for, must do by the day. Passing without it means missed. */
    DUTY("Duty"),
    /** The time in which somebody may use a right. Passing ends the right and nobody has missed anything. */
    WINDOW("Right that ends");

    private final String label;

    DeadlineKind(String label) {
        this.label = label;
    }

    /** The word that pages use. */
    public String label() {
        return label;
    }
}
