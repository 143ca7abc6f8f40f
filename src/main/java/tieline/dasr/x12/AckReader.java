package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands a 997 that the standard has found in order. */
final class AckReader {

    private AckReader() {}

    static FunctionalAck read(SetText set, List<X12Issue> issues) {
        List<FunctionalAck.SetAck> answers = new ArrayList<>();
        Segment group = set.segments().get(0);
        Segment total = group;
        Segment answered = group;
        @Nullable Segment place = null;
        List<X12Issue> notes = new ArrayList<>();
        for (Segment segment : set.segments()) {
            switch (segment.id()) {
                case "AK1" -> group = segment;
                case "AK2" -> {
                    answered = segment;
                    notes = new ArrayList<>();
                }
                case "AK3" -> {
                    place = segment;
                    addSegmentNote(notes, segment);
                }
                case "AK4" -> notes.add(elementNote(place == null ? segment : place, segment, set.delimiters()));
                case "AK5" -> answers.add(answer(answered, segment, notes));
                case "AK9" -> total = segment;
                default -> {
                    // ST and SE
                }
            }
        }
        return new FunctionalAck(
                set.control(),
                set.position(),
                set.raw(),
                issues,
                group.element(1),
                group.element(2),
                answers,
                AckStatus.of(total.element(1)),
                total.element(1),
                Received.number(total.element(2)),
                Received.number(total.element(3)),
                Received.number(total.element(4)),
                total.elementsFrom(5));
    }

    private static FunctionalAck.SetAck answer(Segment ak2, Segment ak5, List<X12Issue> notes) {
        return new FunctionalAck.SetAck(
                ak2.element(1),
                ak2.element(2),
                AckStatus.of(ak5.element(1)),
                ak5.element(1),
                ak5.elementsFrom(2),
                notes);
    }

    /** AK304 code 8 only announces the AK4 segments that follow, so it is no note of its own. */
    private static void addSegmentNote(List<X12Issue> notes, Segment ak3) {
        if (!ak3.element(4).isEmpty() && !ak3.element(4).equals("8")) {
            notes.add(new X12Issue(ak3.element(1), Received.number(ak3.element(2)), 0, 0, "", ak3.element(4), ""));
        }
    }

    private static X12Issue elementNote(Segment ak3, Segment ak4, Delimiters delimiters) {
        String where = ak4.element(1);
        int divider = where.indexOf(delimiters.component());
        String element = divider < 0 ? where : where.substring(0, divider);
        String component = divider < 0 ? "0" : where.substring(divider + 1);
        return new X12Issue(
                ak3.element(1),
                Received.number(ak3.element(2)),
                Received.number(element),
                Received.number(component),
                ak4.element(2),
                ak4.element(3),
                ak4.element(4));
    }
}
