package tieline.dasr.route;

/** By which transport a route carries files. */
public enum RouteKind {
    /** An SFTP server of the utility or its service provider. */
    SFTP("SFTP server"),
    /** Two directories of this machine or of a share, which another program carries on. */
    FOLDER("Folder");

    private final String label;

    RouteKind(String label) {
        this.label = label;
    }

    /** The words that pages use. */
    public String label() {
        return label;
    }
}
