package tieline.simulator;

import java.util.ArrayList;
import java.util.List;
import tieline.simulator.edi.FunctionalGroup;
import tieline.simulator.edi.Interchange;
import tieline.simulator.edi.Segment;

/**
 * One received group of 814s and what its form lacks.
 *
 * @param group the group as received
 * @param codes AK905 and following: 1 group not supported, 2 version not supported, 3 trailer missing, 4 control numbers differ,
 *     5 wrong count, 6 control number invalid; any of them refuses the whole group
 * @param sets its sets, inspected
 */
record GroupInspection(FunctionalGroup group, List<String> codes, List<SetInspection> sets) {

    /** All groups of the interchange but those that are acknowledgments. */
    static List<GroupInspection> of(Interchange interchange) {
        return interchange.groups().stream()
                .filter(group -> !group.isAcknowledgment())
                .map(group -> new GroupInspection(
                        group,
                        codes(group),
                        group.sets().stream().map(SetInspection::of).toList()))
                .toList();
    }

    private static List<String> codes(FunctionalGroup group) {
        List<String> codes = new ArrayList<>();
        if (!group.functionalId().equals("GE")) {
            codes.add("1");
        }
        if (!group.version().equals("004010")) {
            codes.add("2");
        }
        Segment trailer = group.trailer();
        if (trailer == null) {
            codes.add("3");
        } else {
            if (!trailer.element(2).equals(group.control())) {
                codes.add("4");
            }
            if (!trailer.element(1).equals(Integer.toString(group.sets().size()))) {
                codes.add("5");
            }
        }
        if (!group.control().matches("\\d{1,9}")) {
            codes.add("6");
        }
        return List.copyOf(codes);
    }
}
