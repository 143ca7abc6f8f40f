package tieline.platform.files;

/** The unpacked bytes of all parts of one workbook together. */
final class InflatedBytes {

    private final long max;
    private long count;

    InflatedBytes(long max) {
        this.max = max;
    }

    void add(int bytes) {
        count += bytes;
        if (count > max) {
            throw refusal();
        }
    }

    static TableException refusal() {
        return new TableException(
                TableProblem.UNPACKS_TOO_LARGE,
                "The workbook unpacks to far more than its size, so it is not read. Save the sheet as CSV UTF-8 and try"
                        + " again.");
    }
}
