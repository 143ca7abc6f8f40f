package tieline.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import tieline.simulator.edi.FunctionalGroup;
import tieline.simulator.edi.Interchange;
import tieline.simulator.edi.TransactionSet;

/** Reads the sender's own 997s about the answers it got. */
final class AcknowledgedGroups {

    private AcknowledgedGroups() {}

    /** AK901 of each 997 in the interchange, by the group that AK102 names. */
    static Map<String, String> in(Interchange interchange) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (FunctionalGroup group : interchange.groups()) {
            if (group.isAcknowledgment()) {
                group.sets().forEach(set -> verdicts.put(element(set, "AK1", 2), element(set, "AK9", 1)));
            }
        }
        return verdicts;
    }

    private static String element(TransactionSet set, String tag, int number) {
        return set.first(tag).map(segment -> segment.element(number)).orElse("");
    }
}
