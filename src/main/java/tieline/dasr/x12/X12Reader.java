package tieline.dasr.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a utility sends. A received file is taken as hostile, late and broken: reading never fails but for the
 * stream itself, and every piece of the file comes back either understood or as an {@link Unreadable} part.
 *
 * <p>The envelope is divided by our own tolerant splitter and each transaction set is then held against the standard
 * by StAEDI on its own. StAEDI alone would stop at the first break of the envelope and lose what comes after it.
 */
public final class X12Reader {

    private static final int SHOWN_OF_TOO_LARGE = 10_000;

    private X12Reader() {}

    /**
     * Reads a file from a stream, never more than the limit and one byte.
     *
     * @throws IOException only when the stream fails
     */
    public static X12Contents read(InputStream file, ReadLimits limits) throws IOException {
        return read(file.readNBytes(limits.bytes() + 1), limits);
    }

    /** Reads a whole file. */
    public static X12Contents read(byte[] file, ReadLimits limits) {
        if (file.length > limits.bytes()) {
            int shown = Math.min(file.length, SHOWN_OF_TOO_LARGE);
            String beginning = new String(file, 0, shown, StandardCharsets.ISO_8859_1);
            return loose(beginning, "The file has more than " + limits.bytes() + " bytes, so nothing of it was read.");
        }
        return read(new String(file, StandardCharsets.ISO_8859_1), limits);
    }

    /** Reads with the {@linkplain ReadLimits#USUAL usual limits}. */
    public static X12Contents read(byte[] file) {
        return read(file, ReadLimits.USUAL);
    }

    private static X12Contents read(String text, ReadLimits limits) {
        IsaHeader header = IsaHeader.find(text, 0);
        if (header == null) {
            return loose(text, reasonForNoInterchange(text));
        }
        List<Interchange> interchanges = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        addLoose(unreadable, text.substring(0, header.start()), "This text stands before the first interchange.");
        PartBudget budget = new PartBudget(limits.parts());
        while (header != null) {
            IsaHeader next = IsaHeader.find(text, header.end());
            int end = next == null ? text.length() : next.start();
            if (budget.spent()) {
                String rest = text.substring(header.start());
                addLoose(unreadable, rest, budget.reason());
                break;
            }
            InterchangeParser parser = new InterchangeParser(text, header, end, budget);
            interchanges.add(parser.parse());
            addLoose(unreadable, text.substring(parser.offset(), end), "This text stands after the interchange's end.");
            header = next;
        }
        return new X12Contents(interchanges, unreadable);
    }

    private static String reasonForNoInterchange(String text) {
        if (text.isBlank()) {
            return "The file is empty.";
        }
        return text.contains("ISA")
                ? "The header ISA is damaged, so the file does not show how it is divided."
                : "This is no X12 file: it has no header ISA.";
    }

    private static X12Contents loose(String text, String reason) {
        return new X12Contents(List.of(), List.of(Unreadable.stray(0, text, reason)));
    }

    private static void addLoose(List<Unreadable> unreadable, String text, String reason) {
        if (!text.isBlank() && !text.equals("\u00EF\u00BB\u00BF")) { // a byte order mark says nothing
            unreadable.add(Unreadable.stray(0, text.strip(), reason));
        }
    }
}
