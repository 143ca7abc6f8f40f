package tieline.simulator.edi;

import java.util.List;
import java.util.Optional;

/** One transaction set as received, from its ST to its SE; the SE may be missing in a damaged one. */
public record TransactionSet(List<Segment> segments) {

    public TransactionSet {
        segments = List.copyOf(segments);
    }

    /** ST01, such as {@code 814}. */
    public String id() {
        return segments.get(0).element(1);
    }

    /** ST02, the control number its sender gave it. */
    public String control() {
        return segments.get(0).element(2);
    }

    /** The SE segment, if the set has one. */
    public Optional<Segment> trailer() {
        Segment last = segments.get(segments.size() - 1);
        return last.tag().equals("SE") ? Optional.of(last) : Optional.empty();
    }

    /** The first segment with this tag. */
    public Optional<Segment> first(String tag) {
        return segments.stream().filter(segment -> segment.tag().equals(tag)).findFirst();
    }

    /** The first segment with this tag and this first element, such as {@code REF} and {@code 12}. */
    public Optional<Segment> first(String tag, String qualifier) {
        return segments.stream()
                .filter(segment ->
                        segment.tag().equals(tag) && segment.element(1).equals(qualifier))
                .findFirst();
    }
}
