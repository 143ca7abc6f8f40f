package tieline.crs.scenarios;

/** Whether a scenario is still worked with. */
public enum ScenarioStatus {
    /** Its owner may change it. */
    ACTIVE("Active"),
    /** Kept to read and to copy; it never changes again. */
    RETIRED("Retired");

    private final String label;

    ScenarioStatus(String label) {
        this.label = label;
    }

    /** The words on pages. */
    public String label() {
        return label;
    }

    /** Whether this state may follow. */
    boolean canBecome(ScenarioStatus next) {
        return this == ACTIVE && next == RETIRED;
    }
}
