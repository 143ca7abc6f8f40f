package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells point to. They are read no further than the cells ask for and kept as packed UTF-8,
 * because a sheet can point back to any of them.
 */
final class SharedStrings implements AutoCloseable {

    private static final int PAGE = 1024 * 1024;
    private static final long MAX_BYTES = 256L * 1024 * 1024;
    private static final int OVERHEAD_OF_ONE = 12;

    private final @Nullable XmlCursor xml;
    private final BoundedText text;
    private final List<byte[]> pages = new ArrayList<>();
    private long[] places = new long[1024];
    private int[] lengths = new int[1024];
    private int count;
    private int used = PAGE;
    private long bytes;

    private SharedStrings(@Nullable XmlCursor xml, TableLimits limits) {
        this.xml = xml;
        this.text = new BoundedText(limits.maxCellChars());
    }

    static SharedStrings open(WorkbookZip zip, @Nullable String part, TableLimits limits) throws IOException {
        InputStream in = part == null ? null : zip.part(part);
        return new SharedStrings(part == null || in == null ? null : new XmlCursor(part, in), limits);
    }

    /** The text with this number. */
    String get(int index) {
        while (index >= count && readOne()) {
            // on to the text that is asked for
        }
        if (index < 0 || index >= count) {
            throw WorkbookZip.damaged("a cell points to a text that is not there", null);
        }
        byte[] page = pages.get((int) (places[index] >>> Integer.SIZE));
        return new String(page, (int) places[index], Math.abs(lengths[index]), StandardCharsets.UTF_8);
    }

    /** True when only the beginning of the text with this number was kept. */
    boolean isCut(int index) {
        return lengths[index] < 0;
    }

    private boolean readOne() {
        if (xml == null || !xml.toStart("si")) {
            return false;
        }
        text.clear();
        readRuns(xml, "si", text);
        store(XlsxText.decode(text.toString()).getBytes(StandardCharsets.UTF_8), text.isTooLong());
        return true;
    }

    /** Gathers the text of an element whose runs may be formatted differently; phonetic hints are left out. */
    static void readRuns(XmlCursor xml, String element, BoundedText text) {
        while (xml.next() && !xml.atEnd(element)) {
            if (xml.atStart("t")) {
                xml.text(text);
            } else if (xml.atStart("rPh")) {
                xml.skip();
            }
        }
    }

    private void store(byte[] utf8, boolean cut) {
        bytes += utf8.length + OVERHEAD_OF_ONE;
        if (bytes > MAX_BYTES) {
            throw InflatedBytes.refusal();
        }
        if (used + utf8.length > PAGE) {
            pages.add(new byte[Math.max(PAGE, utf8.length)]);
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(utf8, 0, pages.get(pages.size() - 1), used, utf8.length);
        places[count] = (long) (pages.size() - 1) << Integer.SIZE | used;
        lengths[count++] = cut ? -utf8.length : utf8.length;
        used += utf8.length;
    }

    @Override
    public void close() {
        if (xml != null) {
            xml.close();
        }
    }
}
