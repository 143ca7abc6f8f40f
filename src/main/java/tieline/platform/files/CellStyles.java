package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell formats of a workbook show a number as a date (ECMA-376 part 1, 18.8.30). */
final class CellStyles {

    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final int MAX_FORMAT_CHARS = 500;

    private final BitSet dates = new BitSet();

    private CellStyles() {}

    static CellStyles read(WorkbookZip zip, @Nullable String part) throws IOException {
        CellStyles styles = new CellStyles();
        InputStream in = part == null ? null : zip.part(part);
        if (part == null || in == null) {
            return styles;
        }
        try (XmlCursor xml = new XmlCursor(part, in)) {
            styles.read(xml);
        }
        return styles;
    }

    private void read(XmlCursor xml) {
        Set<Integer> dateFormats = new HashSet<>(BUILT_IN_DATES);
        boolean inCells = false;
        int style = 0;
        while (xml.next() && !xml.atEnd("cellXfs")) {
            if (xml.atStart("numFmt") && showsDate(xml.attribute("formatCode"))) {
                dateFormats.add(number(xml.attribute("numFmtId")));
            } else if (xml.atStart("cellXfs")) {
                inCells = true;
            } else if (inCells && xml.atStart("xf")) {
                dates.set(style++, dateFormats.contains(number(xml.attribute("numFmtId"))));
            }
        }
    }

    /** True when cells of the style show a date, with or without the time of day. */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /**
     * True for a format with days or years, or with months: letters in quotation marks, in brackets or behind a
     * backslash are shown as they are, and an m beside hours or seconds means minutes.
     */
    static boolean showsDate(@Nullable String format) {
        if (format == null || format.length() > MAX_FORMAT_CHARS) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "")
                .replace("am/pm", "");
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || month && !time;
    }

    private static int number(@Nullable String value) {
        return value != null && value.length() < 10 && CellParsers.isDigits(value) ? Integer.parseInt(value) : -1;
    }
}
