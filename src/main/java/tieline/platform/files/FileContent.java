package tieline.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileContent {
    EMPTY,
    TEXT,
    ZIP,
    OLE2,
    UTF_16,
    PDF,
    MARKUP,
    GZIP,
    BINARY;

    /** How many bytes are enough to tell. */
    static final int HEAD = 4096;

    /** Text is UTF-16 when a quarter of its bytes are zero, nearly all of them at even or nearly all at odd places. */
    private static final int ZERO_SHARE = 4;

    private static final int OTHER_SHARE = 8;

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] ZIP_EMPTY = {'P', 'K', 5, 6};
    private static final byte[] OLE2_START = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] GZIP_START = {0x1F, (byte) 0x8B};
    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};

    static FileContent of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, ZIP_START) || starts(head, ZIP_EMPTY)) {
            return ZIP;
        }
        if (starts(head, OLE2_START)) {
            return OLE2;
        }
        if (starts(head, UTF_16_LITTLE) || starts(head, UTF_16_BIG)) {
            return UTF_16;
        }
        if (starts(head, PDF_START)) {
            return PDF;
        }
        return starts(head, GZIP_START) ? GZIP : textOrNot(head);
    }

    private static FileContent textOrNot(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] + zeros[1] > 0) {
            int most = Math.max(zeros[0], zeros[1]);
            int least = Math.min(zeros[0], zeros[1]);
            return most * ZERO_SHARE >= head.length && least * OTHER_SHARE <= most ? UTF_16 : BINARY;
        }
        return isMarkup(head) ? MARKUP : TEXT;
    }

    /** Web pages and XML that systems hand out under the name of a table. */
    private static boolean isMarkup(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table");
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
