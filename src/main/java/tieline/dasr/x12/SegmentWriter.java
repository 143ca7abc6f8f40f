package tieline.dasr.x12;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the segments of one interchange with one functional group and keeps the counts and control numbers. */
final class SegmentWriter {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final Envelope envelope;
    private final Delimiters delimiters;
    private final StringBuilder out = new StringBuilder(4096);
    private final List<String> setControls = new ArrayList<>();
    private int segmentsInSet;

    SegmentWriter(Envelope envelope) {
        this.envelope = envelope;
        this.delimiters = envelope.delimiters();
    }

    /** Opens the interchange and its group. The code is GS01: {@code GE} around 814 sets, {@code FA} around 997 sets. */
    SegmentWriter open(String functionalCode) {
        EdiParty from = envelope.sender();
        EdiParty to = envelope.receiver();
        LocalDateTime at = envelope.at();
        String blank = " ".repeat(10);
        segment(
                "ISA",
                "00",
                blank,
                "00",
                blank,
                from.qualifier(),
                padded(from.id()),
                to.qualifier(),
                padded(to.id()),
                SHORT_DATE.format(at),
                TIME.format(at),
                "U",
                "00401",
                zeros(envelope.interchangeControl(), 9),
                "0",
                envelope.usage().code(),
                String.valueOf(delimiters.component()));
        segment(
                "GS",
                functionalCode,
                from.id(),
                to.id(),
                date(at.toLocalDate()),
                TIME.format(at),
                String.valueOf(envelope.groupControl()),
                "X",
                "004010");
        return this;
    }

    /** Opens the next transaction set and numbers it: four digits, more from the ten-thousandth set. */
    void openSet(String type) {
        String control = zeros(setControls.size() + 1L, 4);
        setControls.add(control);
        segmentsInSet = 0;
        segment("ST", type, control);
    }

    void closeSet() {
        String control = setControls.get(setControls.size() - 1);
        segment("SE", String.valueOf(segmentsInSet + 1), control);
    }

    /** Closes group and interchange. */
    X12Document close() {
        segment("GE", String.valueOf(setControls.size()), String.valueOf(envelope.groupControl()));
        segment("IEA", "1", zeros(envelope.interchangeControl(), 9));
        return new X12Document(out.toString(), setControls);
    }

    /** Writes one segment; absent elements at the end are left out with their delimiters, as X12 demands. */
    void segment(String id, @Nullable String... elements) {
        out.append(id);
        int pending = 0;
        for (String element : elements) {
            pending++;
            if (element != null && !element.isEmpty()) {
                out.append(String.valueOf(delimiters.element()).repeat(pending)).append(element);
                pending = 0;
            }
        }
        out.append(delimiters.segment());
        segmentsInSet++;
    }

    /** A text for people as the file carries it. */
    String text(String value) {
        return X12Text.of(value, delimiters).text();
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    static String zeros(long number, int digits) {
        String plain = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    private static String padded(String id) {
        return id + " ".repeat(15 - id.length());
    }
}
