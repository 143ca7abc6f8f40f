package tieline.users;

/** Whether a user can come in. */
public enum UserState {
    /** Can sign in. */
    ACTIVE("Active"),
    /** Can sign in and must then choose a password before anything else. */
    TEMPORARY_PASSWORD("Temporary password"),
    /** Cannot sign in until the lock after wrong passwords ends. */
    LOCKED("Locked"),
    /** Cannot sign in until an administrator enables the user. */
    DISABLED("Disabled");

    private final String label;

    UserState(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }
}
