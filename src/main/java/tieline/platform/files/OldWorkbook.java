package tieline.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the two kinds of OLE2 container apart (Microsoft MS-CFB): a workbook of Excel 2003 or earlier, and a newer one
 * with a password, which holds a stream named EncryptedPackage.
 */
final class OldWorkbook {

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int FIRST_DIRECTORY_SECTOR_AT = 48;
    private static final int DIRECTORY_BYTES = 4096;
    private static final int MIN_SHIFT = 7;
    private static final int MAX_SHIFT = 16;

    private OldWorkbook() {}

    static TableException refusal(Path file) throws IOException {
        return isEncrypted(file)
                ? new TableException(
                        TableProblem.ENCRYPTED,
                        "The workbook has a password. Save it without one (in Excel: File, Info, Protect Workbook,"
                                + " Encrypt with Password, empty the box) and try again.")
                : new TableException(
                        TableProblem.OLD_WORKBOOK,
                        "The file is in the format of Excel 2003 or earlier (.xls). Save it as .xlsx or as CSV UTF-8"
                                + " and try again.");
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer header = read(channel, 0, HEADER);
            if (header.limit() < HEADER) {
                return false;
            }
            int shift = header.getShort(SECTOR_SHIFT_AT);
            long sector = header.getInt(FIRST_DIRECTORY_SECTOR_AT);
            if (shift < MIN_SHIFT || shift > MAX_SHIFT || sector < 0) {
                return false;
            }
            ByteBuffer directory = read(channel, (sector + 1) << shift, DIRECTORY_BYTES);
            String names = new String(directory.array(), 0, directory.limit(), StandardCharsets.ISO_8859_1);
            String name =
                    new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            return names.contains(name);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until the buffer is full or the file ends
        }
        return buffer.flip();
    }
}
