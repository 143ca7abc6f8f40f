package tieline.users;

/** What a person may do; a person may hold several. Maker is never checker all the same. */
public enum Role {
    /** Imports and keeps account lists, prepares batches; never approves own work. */
    ANALYST("Analyst"),
    /** Approves, and takes the go or no-go decision; never on what the same person made. */
    MANAGER("Manager"),
    /** Reads everything, closes ledger months, exports; never changes an account, letter or batch. */
    COMPLIANCE("Compliance"),
    /** Users, roles, routes, jobs; sees no approve button. */
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role's name on a page. */
    public String label() {
        return label;
    }

    /** The authority Spring Security checks. */
    public String authority() {
        return "ROLE_" + name();
    }
}
