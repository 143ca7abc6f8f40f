package tieline.users;

/** What a person may do; a person may hold several. Maker is never checker all the same. */
public enum Role {
    /** Imports and keeps account lists, prepares batches; never approves own work. */
    ANALYST("Analyst", "Imports and keeps account lists, prepares batches and letters; never approves own work"),
    /** Approves, and takes the go or no-go decision; never on what the same person made. */
    MANAGER("Manager", "Approves, and takes the go or no-go decision; never on what the same person made"),
    /** Reads everything, closes ledger months, exports; never changes an account, letter or batch. */
    COMPLIANCE(
            "Compliance", "Reads everything, closes ledger months, exports; never changes an account, letter or batch"),
    /** Users, roles, routes, jobs; sees no approve button. */
    ADMINISTRATOR("Administrator", "Keeps users, roles and routes, watches the jobs; approves nothing");

    private final String label;
    private final String duty;

    Role(String label, String duty) {
        this.label = label;
        this.duty = duty;
    }

    /** The role's name on a page. */
    public String label() {
        return label;
    }

    /** What it is for and what it never does, for the person's own page. */
    public String duty() {
        return duty;
    }

    /** The authority Spring Security checks. */
    public String authority() {
        return "ROLE_" + name();
    }
}
