package tieline.simulator.edi;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What goes around one group of transaction sets: an interchange with a single group, written on one line with {@code *},
 * {@code ~} and {@code >}.
 *
 * @param at the time written into ISA and GS, in the utility's own zone
 * @param control 1 to 999999999, used for ISA13 and GS06 alike
 */
public record Envelope(
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        LocalDateTime at,
        long control,
        String usage) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    /** The whole interchange around these sets, which are numbered 0001 upwards; each set is its segments without ST and SE. */
    public String around(String functionalId, String setId, List<List<Segment>> sets) {
        StringBuilder text = new StringBuilder(header());
        text.append(Segment.of(
                        "GS",
                        functionalId,
                        sender,
                        receiver,
                        DATE.format(at),
                        TIME.format(at),
                        "" + control,
                        "X",
                        "004010")
                .text());
        for (int index = 0; index < sets.size(); index++) {
            appendSet(text, setId, "%04d".formatted(index + 1), sets.get(index));
        }
        text.append(Segment.of("GE", "" + sets.size(), "" + control).text());
        text.append(Segment.of("IEA", "1", isaControl()).text());
        return text.toString();
    }

    /** The control number as ISA13 writes it, nine digits. */
    public String isaControl() {
        return "%09d".formatted(control);
    }

    private String header() {
        return "ISA*00*%10s*00*%10s*%s*%-15s*%s*%-15s*%s*%s*U*00401*%s*0*%s*>~"
                .formatted(
                        "",
                        "",
                        senderQualifier,
                        sender,
                        receiverQualifier,
                        receiver,
                        SHORT_DATE.format(at),
                        TIME.format(at),
                        isaControl(),
                        usage);
    }

    private static void appendSet(StringBuilder text, String setId, String control, List<Segment> segments) {
        text.append(Segment.of("ST", setId, control).text());
        segments.forEach(segment -> text.append(segment.text()));
        text.append(Segment.of("SE", "" + (segments.size() + 2), control).text());
    }
}
