package tieline.crs.scenarios.model;

/** The three cases of the production simulation in the published table (002_4332f3f2ce4bb594.txt, Appendix A, "ProSym case"). */
public enum ProsymCase {
    /** "Base". */
    BASE("Base"),
    /** "Low". */
    LOW("Low"),
    /** "High". */
    HIGH("High");

    private final String label;

    ProsymCase(String label) {
        this.label = label;
    }

    /** The table's word. */
    public String label() {
        return label;
    }
}
