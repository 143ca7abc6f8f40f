package tieline.dasr.x12;

/** What a 997 says about a transaction set (AK501) or a functional group (AK901). */
public enum AckStatus {
    /** {@code A}: well formed. */
    ACCEPTED("A", true, "Accepted"),
    /** {@code E}: taken, with errors noted; it need not be sent again. */
    ACCEPTED_WITH_ERRORS("E", true, "Accepted with errors"),
    /** {@code P}: some sets of the group are rejected; each set's own status decides. */
    PARTLY_ACCEPTED("P", false, "Partly accepted"),
    /** {@code R}: not taken. */
    REJECTED("R", false, "Rejected"),
    /** {@code M}: the message authentication code failed. */
    REJECTED_AUTHENTICATION("M", false, "Rejected: message authentication failed"),
    /** {@code W}: the assurance failed. */
    REJECTED_ASSURANCE("W", false, "Rejected: assurance failed its validity tests"),
    /** {@code X}: the content could not be analyzed after decryption. */
    REJECTED_DECRYPTION("X", false, "Rejected: content could not be analyzed after decryption"),
    /** Any other code; it says neither yes nor no, so a person must look. */
    OTHER("", false, "Code not in our table");

    private final String code;
    private final boolean accepted;
    private final String meaning;

    AckStatus(String code, boolean accepted, String meaning) {
        this.code = code;
        this.accepted = accepted;
        this.meaning = meaning;
    }

    /** The letter in the file; empty for {@link #OTHER}. */
    public String code() {
        return code;
    }

    /** Whether the whole of it was taken. */
    public boolean accepted() {
        return accepted;
    }

    /** Whether nothing of it was taken. */
    public boolean rejected() {
        return !accepted && this != PARTLY_ACCEPTED && this != OTHER;
    }

    /** In plain words. */
    public String meaning() {
        return meaning;
    }

    /** The status of a letter; {@link #OTHER} for any letter that the standard does not name. */
    public static AckStatus of(String code) {
        for (AckStatus status : values()) {
            if (status.code.equals(code) && status != OTHER) {
                return status;
            }
        }
        return OTHER;
    }
}
