package tieline.dasr.x12;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands an 814 that the standard has found in order: a response to a drop, or a request for one. */
final class DropReader {

    private static final Segment ABSENT = new Segment(0, 0, 0, true, List.of(""));

    private final SetText set;
    private final List<X12Issue> issues;
    private final Segment beginning;
    private final Segment line;
    private final Segment action;

    private DropReader(SetText set, List<X12Issue> issues) {
        this.set = set;
        this.issues = issues;
        this.beginning = first("BGN");
        this.line = first("LIN");
        this.action = first("ASI");
    }

    static TransactionSet read(SetText set, List<X12Issue> issues) {
        DropReader reader = new DropReader(set, issues);
        if (reader.count("LIN") > 1) {
            return reader.strange("names more than one account (LIN); one is usual in version 004010");
        }
        if (reader.action == ABSENT) {
            return reader.strange("has no segment ASI, so it says neither what is asked nor what was decided");
        }
        return switch (reader.beginning.element(1)) {
            case "11" -> reader.response();
            case "13" -> reader.request();
            default ->
                reader.strange("has the purpose " + reader.beginning.element(1)
                        + " in BGN, element 1; only 11 (response) and 13 (request) are read");
        };
    }

    private TransactionSet response() {
        @Nullable String original = orNull(beginning.element(6));
        @Nullable String tracking = orNull(line.element(1));
        if (original == null && tracking == null) {
            return strange("repeats neither the tracking number (LIN, element 1) nor the number of our request"
                    + " (BGN, element 6)");
        }
        @Nullable String serviceEnd = orNull(value("DTM", "151"));
        return new DropResponse(
                set.control(),
                set.position(),
                set.raw(),
                issues,
                beginning.element(2),
                date(beginning.element(3)),
                original,
                tracking,
                DropResponse.Decision.of(action.element(1)),
                action.element(1),
                action.element(2),
                reasons("7G"),
                reasons("1P"),
                orNull(value("REF", "11")),
                orNull(value("REF", "12")),
                orNull(value("N1", "8R")),
                serviceEnd == null ? null : date(serviceEnd));
    }

    private TransactionSet request() {
        if (line.element(1).isEmpty()) {
            return strange("is a request without a tracking number (LIN, element 1)");
        }
        if (value("REF", "12").isEmpty()) {
            return strange("is a request without the utility's account (REF*12)");
        }
        DropRequest request = new DropRequest(
                beginning.element(2),
                date(beginning.element(3)),
                line.element(1),
                value("REF", "11"),
                value("REF", "12"),
                value("N1", "8R"));
        return new ReceivedRequest(
                set.control(),
                set.position(),
                set.raw(),
                issues,
                request,
                action.element(1),
                action.element(2),
                reasons("1P"));
    }

    private Unreadable strange(String what) {
        return set.unreadable(SetReader.named(set) + " " + what + ".", List.of(), issues);
    }

    private Segment first(String id) {
        return set.segments().stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElse(ABSENT);
    }

    private long count(String id) {
        return set.segments().stream()
                .filter(segment -> segment.id().equals(id))
                .count();
    }

    /** The second element of the segment with this qualifier, that of the account before that of the header. */
    private String value(String id, String qualifier) {
        List<Segment> matching = set.segments().stream()
                .filter(segment -> segment.id().equals(id) && segment.element(1).equals(qualifier))
                .toList();
        return matching.stream()
                .filter(segment -> segment.position() > line.position())
                .findFirst()
                .or(() -> matching.stream().findFirst())
                .map(segment -> segment.element(2))
                .orElse("");
    }

    private List<CodedReason> reasons(String qualifier) {
        return set.segments().stream()
                .filter(segment ->
                        segment.id().equals("REF") && segment.element(1).equals(qualifier))
                .map(segment -> new CodedReason(segment.element(2), orNull(segment.element(3))))
                .toList();
    }

    private static @Nullable String orNull(String element) {
        return element.isEmpty() ? null : element;
    }

    private static LocalDate date(String element) {
        return LocalDate.parse(element, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
