package tieline.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of an upload as they stream and refuses it once there are more than allowed. */
final class LimitedInput extends FilterInputStream {

    private static final long MEGABYTE = 1024L * 1024;

    private final long maxBytes;
    private long count;

    LimitedInput(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        count += read;
        if (count > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    static TableException tooLarge(long maxBytes) {
        String size =
                maxBytes >= MEGABYTE ? Cells.count(maxBytes / MEGABYTE) + " MB" : Cells.count(maxBytes) + " bytes";
        return new TableException(
                TableProblem.TOO_LARGE,
                "The file is larger than " + size + ". Split it into several files, each with the header row.");
    }
}
