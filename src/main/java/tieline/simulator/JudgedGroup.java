package tieline.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tieline.simulator.edi.Segment;

/** One received group with the utility's verdict on each of its sets. */
record JudgedGroup(GroupInspection inspection, List<JudgedSet> sets) {

    /** The sets that an 814 answers; none if the group as a whole is refused. */
    Stream<JudgedSet> answered() {
        return inspection.codes().isEmpty() ? sets.stream().filter(set -> !set.isRefused()) : Stream.empty();
    }

    /** The 997 about this group, without ST and SE. */
    List<Segment> acknowledgment() {
        List<Segment> segments = new ArrayList<>();
        segments.add(Segment.of(
                "AK1", inspection.group().functionalId(), inspection.group().control()));
        if (inspection.codes().isEmpty()) {
            sets.forEach(set -> appendSet(segments, set));
        }
        segments.add(result());
        return segments;
    }

    private static void appendSet(List<Segment> segments, JudgedSet judged) {
        segments.add(Segment.of(
                "AK2", judged.inspection().set().id(), judged.inspection().set().control()));
        if (!judged.isRefused()) {
            segments.add(Segment.of("AK5", "A"));
            return;
        }
        judged.faults().forEach(fault -> segments.addAll(fault.segments()));
        List<String> elements = new ArrayList<>(List.of("R"));
        judged.codes().stream().limit(5).forEach(elements::add);
        segments.add(new Segment("AK5", elements));
    }

    private Segment result() {
        long accepted = answered().count();
        String verdict = accepted == 0 ? "R" : accepted == sets.size() ? "A" : "P";
        Segment trailer = inspection.group().trailer();
        String declared = trailer == null ? "" + sets.size() : trailer.element(1);
        List<String> elements = new ArrayList<>(List.of(verdict, declared, "" + sets.size(), "" + accepted));
        inspection.codes().stream().limit(5).forEach(elements::add);
        return new Segment("AK9", elements);
    }
}
