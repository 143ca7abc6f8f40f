package tieline.letters;

/** How a letter goes. */
public enum Channel {
    /** In a file for the mail house. */
    PRINT("Mail"),
    /** By e-mail, because the recipient chose it. */
    EMAIL("E-mail");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
