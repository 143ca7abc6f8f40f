package tieline.simulator.edi;

/** A file that is no sound X12 interchange; the message says why, for a person. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason why the file cannot be read, one plain sentence without a full stop */
    public UnreadableFileException(String reason) {
        super(reason);
    }
}
