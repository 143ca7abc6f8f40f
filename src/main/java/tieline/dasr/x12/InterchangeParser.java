package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides one interchange into groups, transaction sets and what belongs to none, whatever is missing of them. */
final class InterchangeParser {

    private final String text;
    private final IsaHeader header;
    private final int end;
    private final PartBudget budget;
    private final SegmentCursor cursor;
    private final List<InterchangeAck> acks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<EnvelopeFault> faults = new ArrayList<>();
    private final StrayText strays;
    private @Nullable GroupParser group;
    private int lastPosition = 1;
    private boolean closed;

    InterchangeParser(String text, IsaHeader header, int end, PartBudget budget) {
        this.text = text;
        this.header = header;
        this.end = end;
        this.budget = budget;
        this.strays = new StrayText(text, budget, unreadable);
        this.cursor = new SegmentCursor(text, header, end);
    }

    /** Where reading stopped: after IEA, or at the end of the stretch. */
    int offset() {
        return cursor.offset();
    }

    Interchange parse() {
        budget.spend();
        checkHeader();
        Segment segment = cursor.next();
        while (segment != null) {
            lastPosition = segment.position();
            if (!segment.terminated()) {
                fault(segment.position(), "The text ends in the middle of segment " + segment.position() + ".");
            }
            take(segment);
            if (closed) {
                break;
            }
            if (budget.spent()) {
                giveUp();
                break;
            }
            segment = cursor.next();
        }
        finish();
        return new Interchange(
                header.element(5),
                header.element(6),
                header.element(7),
                header.element(8),
                header.element(13),
                header.element(15),
                header.at(),
                header.delimiters(),
                acks,
                groups,
                unreadable,
                faults);
    }

    private void take(Segment segment) {
        boolean inSet = group != null && group.inSet();
        if (!inSet && segment.damaged()) {
            strays.take(segment);
            return;
        }
        switch (segment.id()) {
            case "GS" -> openGroup(segment);
            case "ST" -> openSet(segment);
            case "GE" -> closeGroup(segment);
            case "IEA" -> close(segment);
            default -> {
                if (group != null && inSet) {
                    group.take(segment);
                } else if (segment.id().equals("TA1")) {
                    takeAck(segment);
                } else {
                    strays.take(segment);
                }
            }
        }
    }

    private void openGroup(Segment gs) {
        leaveGroup();
        budget.spend();
        group = GroupParser.of(text, header.delimiters(), gs);
    }

    private void openSet(Segment st) {
        strays.flush();
        budget.spend();
        if (group == null) {
            group = GroupParser.withoutHeader(text, header.delimiters(), st);
        }
        group.openSet(st);
    }

    private void closeGroup(Segment ge) {
        if (group == null) {
            strays.take(ge);
            return;
        }
        strays.flush();
        groups.add(group.close(ge));
        group = null;
    }

    private void leaveGroup() {
        strays.flush();
        if (group != null) {
            groups.add(group.closeWithoutTrailer(lastPosition));
            group = null;
        }
    }

    private void takeAck(Segment ta1) {
        strays.flush();
        budget.spend();
        acks.add(new InterchangeAck(
                ta1.element(1),
                ta1.element(2),
                ta1.element(3),
                ta1.element(4),
                ta1.element(5),
                text.substring(ta1.start(), ta1.end())));
    }

    private void giveUp() {
        leaveGroup();
        String rest = text.substring(cursor.offset(), end);
        if (!rest.isBlank()) {
            unreadable.add(Unreadable.stray(lastPosition + 1, rest, budget.reason()));
        }
        cursor.skipToEnd();
    }

    private void close(Segment iea) {
        leaveGroup();
        closed = true;
        if (!Received.same(iea.element(2), header.element(13))) {
            fault(
                    iea.position(),
                    "IEA repeats the control number " + Received.shown(iea.element(2)) + ", but ISA has "
                            + header.element(13) + ".");
        }
        if (!Received.is(iea.element(1), groups.size())) {
            fault(
                    iea.position(),
                    "IEA counts " + Received.shown(iea.element(1)) + " groups, but there are " + groups.size() + ".");
        }
    }

    private void finish() {
        leaveGroup();
        if (!closed) {
            fault(
                    lastPosition,
                    "The trailer IEA is missing; the file may be cut off after segment " + lastPosition + ".");
        }
    }

    private void checkHeader() {
        if (!header.exact()) {
            fault(
                    1,
                    "The header ISA has " + (header.end() - header.start()) + " characters instead of "
                            + IsaHeader.LENGTH + ".");
        }
        if (!Received.digits(header.element(13), 9, 9)) {
            fault(1, "The control number in ISA is not nine digits: " + Received.shown(header.element(13)));
        }
        if (Usage.of(header.element(15)).isEmpty()) {
            fault(1, "ISA says neither test (T) nor production (P): " + Received.shown(header.element(15)));
        }
    }

    private void fault(int segment, String problem) {
        faults.add(new EnvelopeFault(segment, "", problem));
    }
}
