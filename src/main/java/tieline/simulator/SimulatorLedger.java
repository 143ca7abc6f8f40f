package tieline.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a simulated utility has received over all time, restarts included. A number that occurs more than once is a duplicate; a
 * sound sender leaves every count of the first four maps at one.
 *
 * @param interchanges times each ISA13 arrived, acknowledgments included
 * @param groups times each GS06 of a group of 814s arrived
 * @param transactions times each BGN02 arrived
 * @param trackingNumbers times each LIN01 arrived
 * @param accounts times each utility account number was asked about; more than once is a second request, not always an error
 * @param setsReceived number of 814 sets received, duplicates included
 * @param acknowledgedGroups the sender's 997 verdict (AK901) on each group of answers, by our GS06
 * @param reports what could not be taken or was not expected, in order
 */
public record SimulatorLedger(
        Map<String, Integer> interchanges,
        Map<String, Integer> groups,
        Map<String, Integer> transactions,
        Map<String, Integer> trackingNumbers,
        Map<String, Integer> accounts,
        int setsReceived,
        Map<String, String> acknowledgedGroups,
        List<SimulatorReport> reports) {

    public SimulatorLedger {
        interchanges = Map.copyOf(interchanges);
        groups = Map.copyOf(groups);
        transactions = Map.copyOf(transactions);
        trackingNumbers = Map.copyOf(trackingNumbers);
        accounts = Map.copyOf(accounts);
        acknowledgedGroups = Map.copyOf(acknowledgedGroups);
        reports = List.copyOf(reports);
    }

    /** Each number that may never occur twice and did, as {@code ISA13 000000101 x2}, sorted; empty for a sound sender. */
    public List<String> duplicates() {
        return Stream.of(
                        twice("ISA13", interchanges),
                        twice("GS06", groups),
                        twice("BGN02", transactions),
                        twice("LIN01", trackingNumbers))
                .flatMap(found -> found)
                .sorted()
                .toList();
    }

    private static Stream<String> twice(String element, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "%s %s x%d".formatted(element, entry.getKey(), entry.getValue()));
    }
}
