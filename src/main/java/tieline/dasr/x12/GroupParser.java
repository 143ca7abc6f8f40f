package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the transaction sets of one functional group and checks its trailer. */
final class GroupParser {

    private static final String NO_SUCH_GROUP = "1";
    private static final String NO_SUCH_VERSION = "2";
    private static final String TRAILER_MISSING = "3";
    private static final String CONTROL_DIFFERS = "4";
    private static final String COUNT_DIFFERS = "5";
    private static final String CONTROL_INVALID = "6";

    private final String text;
    private final Delimiters delimiters;
    private final @Nullable Segment header;
    /** Each set: its complete text, which is read when the group is over, or why it cannot be. */
    private final List<Object> sets = new ArrayList<>();

    private final List<EnvelopeFault> faults = new ArrayList<>();
    private final Set<String> controls = new HashSet<>();
    private @Nullable SetText open;

    private GroupParser(String text, Delimiters delimiters, @Nullable Segment header) {
        this.text = text;
        this.delimiters = delimiters;
        this.header = header;
    }

    static GroupParser of(String text, Delimiters delimiters, Segment gs) {
        GroupParser parser = new GroupParser(text, delimiters, gs);
        parser.checkHeader(gs);
        return parser;
    }

    /** A group whose GS was lost; its sets are read all the same. */
    static GroupParser withoutHeader(String text, Delimiters delimiters, Segment first) {
        GroupParser parser = new GroupParser(text, delimiters, null);
        parser.fault(
                first.position(), CONTROL_INVALID, "The header GS is missing before segment " + first.position() + ".");
        return parser;
    }

    boolean inSet() {
        return open != null;
    }

    void openSet(Segment st) {
        leaveSet("before segment " + st.position() + " (ST)");
        open = new SetText(text, delimiters, st);
    }

    /** Takes a segment of the open set; SE closes it. */
    void take(Segment segment) {
        SetText set = Objects.requireNonNull(open);
        set.add(segment);
        if (segment.id().equals("SE")) {
            open = null;
            sets.add(closed(set, segment));
        } else if (set.full()) {
            leaveSet("in the first " + SetText.MOST_SEGMENTS + " segments");
        }
    }

    Group close(Segment ge) {
        leaveSet("before segment " + ge.position() + " (GE)");
        String control = header == null ? "" : header.element(6);
        if (!Received.same(ge.element(2), control)) {
            fault(
                    ge.position(),
                    CONTROL_DIFFERS,
                    "GE repeats the control number " + Received.shown(ge.element(2)) + ", but GS has "
                            + Received.shown(control) + ".");
        }
        if (!Received.is(ge.element(1), sets.size())) {
            fault(
                    ge.position(),
                    COUNT_DIFFERS,
                    "GE counts " + Received.shown(ge.element(1)) + " transaction sets, but there are " + sets.size()
                            + ".");
        }
        return group(ge.element(1));
    }

    Group closeWithoutTrailer(int lastPosition) {
        leaveSet("up to segment " + lastPosition);
        fault(lastPosition, TRAILER_MISSING, "The trailer GE is missing after segment " + lastPosition + ".");
        return group("");
    }

    private Object closed(SetText set, Segment se) {
        List<String> errors = new ArrayList<>();
        StringBuilder reason = new StringBuilder();
        if (!se.element(2).equals(set.control())) {
            errors.add("3");
            reason.append("SE repeats the control number %s, but ST has %s. "
                    .formatted(Received.shown(se.element(2)), Received.shown(set.control())));
        }
        int segments = set.segments().size();
        if (!Received.is(se.element(1), segments)) {
            errors.add("4");
            reason.append(
                    "SE counts %s segments, but there are %d. ".formatted(Received.shown(se.element(1)), segments));
        }
        if (!controls.add(set.control())) {
            errors.add("23");
            reason.append(
                    "The control number %s was used before in this group. ".formatted(Received.shown(set.control())));
        }
        return errors.isEmpty()
                ? set
                : set.unreadable(SetReader.named(set) + ": " + reason.toString().strip(), errors, List.of());
    }

    private void leaveSet(String where) {
        if (open != null) {
            String reason = SetReader.named(open) + ", from segment " + open.position() + " on, has no trailer SE "
                    + where + ".";
            sets.add(open.unreadable(reason, List.of("2"), List.of()));
            open = null;
        }
    }

    private void checkHeader(Segment gs) {
        if (!Received.digits(gs.element(6), 1, 9)) {
            fault(
                    gs.position(),
                    CONTROL_INVALID,
                    "The control number in GS is not 1 to 9 digits: " + Received.shown(gs.element(6)));
        }
        if (!gs.element(1).equals("GE") && !gs.element(1).equals("FA")) {
            fault(
                    gs.position(),
                    NO_SUCH_GROUP,
                    "GS announces " + Received.shown(gs.element(1)) + ", neither 814 (GE) nor 997 (FA).");
        }
        if (!gs.element(8).startsWith("004010")) {
            fault(
                    gs.position(),
                    NO_SUCH_VERSION,
                    "GS announces version " + Received.shown(gs.element(8)) + " instead of 004010.");
        }
    }

    private Group group(String declared) {
        Segment gs = header;
        List<TransactionSet> read = read();
        return gs == null
                ? new Group("", "", "", "", "", declared, read, faults)
                : new Group(
                        gs.element(1),
                        gs.element(2),
                        gs.element(3),
                        gs.element(6),
                        gs.element(8),
                        declared,
                        read,
                        faults);
    }

    private List<TransactionSet> read() {
        Iterator<TransactionSet> complete = SetReader.readAll(sets.stream()
                        .filter(SetText.class::isInstance)
                        .map(SetText.class::cast)
                        .toList())
                .iterator();
        return sets.stream()
                .map(set -> set instanceof TransactionSet known ? known : complete.next())
                .toList();
    }

    private void fault(int segment, String syntaxCode, String problem) {
        faults.add(new EnvelopeFault(segment, syntaxCode, problem));
    }
}
