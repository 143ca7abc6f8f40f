package tieline.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks a part of a workbook and stops a zip bomb while it unpacks: it believes what comes out, not what the archive
 * says about its sizes. It also stops XML in which no tag ends for so long that a parser would gather it all in memory.
 */
final class GuardedPart extends FilterInputStream {

    /** Small parts may be packed as tightly as they like, in bytes. */
    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

    private static final int MAX_WITHOUT_TAG_END = 8 * 1024 * 1024;

    private final InflatedBytes total;
    private final long allowed;
    private long count;
    private long withoutTagEnd;

    GuardedPart(InputStream in, InflatedBytes total, long packedSize, int maxRatio) {
        super(in);
        this.total = total;
        this.allowed = Math.max(RATIO_COUNTS_FROM, Math.max(packedSize, 0) * maxRatio);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            check(buffer, offset, read);
        }
        return read;
    }

    private void check(byte[] buffer, int offset, int read) {
        total.add(read);
        count += read;
        int last = offset + read - 1;
        while (last >= offset && buffer[last] != '>') {
            last--;
        }
        withoutTagEnd = last < offset ? withoutTagEnd + read : offset + read - 1 - last;
        if (count > allowed || withoutTagEnd > MAX_WITHOUT_TAG_END) {
            throw InflatedBytes.refusal();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
