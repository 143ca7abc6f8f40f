package tieline.platform.database;

/** The sample database, whose users and passwords everybody knows, would be reachable from other machines. */
class ExposedSampleDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    ExposedSampleDataException(String address) {
        super("the sample database would be reachable from other machines on " + address);
        this.address = address;
    }

    /** The address the server would listen on. */
    String address() {
        return address;
    }
}
