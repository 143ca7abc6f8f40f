package tieline.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks at the size of a zip archive's directory before the archive is opened, because opening reads the directory into
 * memory (PKWARE APPNOTE 4.3.16, and 4.3.14 for archives with 64-bit sizes).
 */
final class ZipDirectory {

    private static final long MAX_BYTES = 4L * 1024 * 1024;
    private static final int END_RECORD = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 20;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int LOCATOR_64_SIGNATURE = 0x07064B50;
    private static final int SIZE_AT = 12;
    private static final int SIZE_64_AT = 40;
    private static final long IN_64_BITS = 0xFFFFFFFFL;

    private ZipDirectory() {}

    /** Refuses the archive when its directory is larger than any workbook's. */
    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - END_RECORD - MAX_COMMENT - LOCATOR_64);
            ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
            for (int i = tail.limit() - END_RECORD; i >= 0; i--) {
                if (tail.getInt(i) == END_SIGNATURE && size(channel, tail, i) > MAX_BYTES) {
                    throw InflatedBytes.refusal();
                }
            }
        }
    }

    private static long size(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        long size = tail.getInt(end + SIZE_AT) & IN_64_BITS;
        int locator = end - LOCATOR_64;
        if (size != IN_64_BITS || locator < 0 || tail.getInt(locator) != LOCATOR_64_SIGNATURE) {
            return size;
        }
        long record = tail.getLong(locator + 8);
        if (record < 0 || record > channel.size() - SIZE_64_AT - Long.BYTES) {
            return size;
        }
        return read(channel, record + SIZE_64_AT, Long.BYTES).getLong(0);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return buffer.flip();
    }
}
