package tieline.letters;

/** Who gets a letter of their own. */
public enum Per {
    /** Each customer, about all its accounts. */
    CUSTOMER("One letter per customer"),
    /** Each account. */
    ACCOUNT("One letter per account");

    private final String label;

    Per(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
