package tieline.platform.web;

/** The parts of the rail, in the order in which it shows them. */
public enum NavigationGroup {
    /** What waits for the person, above the groups and without a title of its own. */
    START(""),
    /** Accounts on their way between ways of being served. */
    TRANSITION("Transition"),
    /** Prices and what is consumed at them. */
    RATES("Rates"),
    /** Regulated accounts. */
    LEDGERS("Ledgers"),
    /** Who did what, and what runs. */
    OVERSIGHT("Oversight"),
    /** Links beside the person's name at the foot of the rail. */
    FOOT("");

    private final String title;

    NavigationGroup(String title) {
        this.title = title;
    }

    /** The words above the group's links; empty where the group has none. */
    public String title() {
        return title;
    }
}
