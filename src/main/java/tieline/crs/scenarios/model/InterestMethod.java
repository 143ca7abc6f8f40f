package tieline.crs.scenarios.model;

/** What bears interest in a projection. */
public enum InterestMethod {
    /** The whole balance, interest of earlier periods included. */
    COMPOUND("Compound"),
    /** The principal alone; payments reduce the principal first and then the interest. */
    SIMPLE("Simple, on the principal");

    private final String label;

    InterestMethod(String label) {
        this.label = label;
    }

    /** The words on pages. */
    public String label() {
        return label;
    }
}
