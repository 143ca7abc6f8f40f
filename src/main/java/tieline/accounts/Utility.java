package tieline.accounts;

/** A wires utility whose service accounts we hold. */
public enum Utility {
    PGE("PG&E", "Pacific Gas and Electric"),
    SCE("SCE", "Southern California Edison"),
    SDGE("SDG&E", "San Diego Gas & Electric");

    private final String label;
    private final String fullName;

    Utility(String label, String fullName) {
        this.label = label;
        this.fullName = fullName;
    }

    /** The short name on a page. */
    public String label() {
        return label;
    }

    /** The name in full. */
    public String fullName() {
        return fullName;
    }
}
