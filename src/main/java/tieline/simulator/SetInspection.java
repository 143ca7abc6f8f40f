package tieline.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tieline.simulator.SegmentFault.ElementFault;
import tieline.simulator.edi.Segment;
import tieline.simulator.edi.TransactionSet;

/**
 * One received 814 and what its form lacks.
 *
 * @param set the set as received
 * @param faults wrong segments
 * @param codes AK502 and following: 1 set not supported, 2 trailer missing, 3 control numbers differ, 4 wrong count, 5 segments in
 *     error, 7 control number missing or invalid
 */
record SetInspection(TransactionSet set, List<SegmentFault> faults, List<String> codes) {

    private static final List<String> HEADER_ORDER = List.of("N1", "N2", "N3", "N4", "PER", "REF", "DTM");
    private static final List<String> LINE_ORDER =
            List.of("LIN", "ASI", "REF", "DTM", "CUR", "AMT", "PM", "FA1", "FA2", "NM1", "N3", "N4", "PER");

    /** Looks at everything a functional acknowledgment speaks about. */
    static SetInspection of(TransactionSet set) {
        List<SegmentFault> faults = new ArrayList<>();
        if (set.id().equals("814")) {
            faults.addAll(orderFaults(set.segments()));
            faults.addAll(missingSegments(set));
            faults.addAll(elementFaults(set.segments()));
        }
        return new SetInspection(set, List.copyOf(faults), setCodes(set, !faults.isEmpty()));
    }

    /** Whether the form is sound, so that the request inside can be judged. */
    boolean isSound() {
        return codes.isEmpty();
    }

    private static List<String> setCodes(TransactionSet set, boolean segmentsInError) {
        List<String> codes = new ArrayList<>();
        if (!set.id().equals("814")) {
            codes.add("1");
        }
        Optional<Segment> trailer = set.trailer();
        if (trailer.isEmpty()) {
            codes.add("2");
        } else {
            if (!trailer.get().element(2).equals(set.control())) {
                codes.add("3");
            }
            if (!trailer.get().element(1).equals(Integer.toString(set.segments().size()))) {
                codes.add("4");
            }
        }
        if (segmentsInError) {
            codes.add("5");
        }
        if (!set.control().matches("\\d{4,9}")) {
            codes.add("7");
        }
        return List.copyOf(codes);
    }

    private static List<SegmentFault> orderFaults(List<Segment> segments) {
        List<SegmentFault> faults = new ArrayList<>();
        boolean inLine = false;
        int rank = -1;
        for (int index = 1; index < segments.size(); index++) {
            String tag = segments.get(index).tag();
            boolean startsLoop = tag.equals("LIN") || (tag.equals("N1") && !inLine);
            inLine |= tag.equals("LIN");
            int own = (inLine ? LINE_ORDER : HEADER_ORDER).indexOf(tag);
            boolean fixedPlace = tag.equals("SE") || (tag.equals("BGN") && index == 1);
            if (!fixedPlace && own < 0) {
                String code = isKnown(tag) ? "7" : "1";
                faults.add(new SegmentFault(tag, index + 1, code, List.of()));
            } else if (!fixedPlace && !startsLoop && own < rank) {
                faults.add(new SegmentFault(tag, index + 1, "7", List.of()));
            }
            rank = startsLoop ? 0 : Math.max(rank, own);
        }
        return faults;
    }

    private static boolean isKnown(String tag) {
        return tag.equals("BGN") || HEADER_ORDER.contains(tag) || LINE_ORDER.contains(tag);
    }

    private static List<SegmentFault> missingSegments(TransactionSet set) {
        List<SegmentFault> faults = new ArrayList<>();
        int end = set.segments().size();
        for (String tag : List.of("BGN", "LIN", "ASI")) {
            if (set.first(tag).isEmpty()) {
                faults.add(new SegmentFault(tag, end, "3", List.of()));
            }
        }
        for (String party : List.of("8S", "SJ", "8R")) {
            if (set.first("N1", party).isEmpty()) {
                faults.add(new SegmentFault("N1", end, "3", List.of()));
            }
        }
        if (set.first("REF", "12").isEmpty()) {
            faults.add(new SegmentFault("REF", end, "3", List.of()));
        }
        return faults;
    }

    private static List<SegmentFault> elementFaults(List<Segment> segments) {
        List<SegmentFault> faults = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            List<ElementFault> elements = ElementRule.faults(segments.get(index));
            if (!elements.isEmpty()) {
                faults.add(new SegmentFault(segments.get(index).tag(), index + 1, "8", elements));
            }
        }
        return faults;
    }
}
