package tieline.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counts behind a {@link SimulatorLedger}, built up line by line from the journal. */
final class LedgerBook {

    private final Map<String, Integer> interchanges = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Integer> transactions = new HashMap<>();
    private final Map<String, Integer> trackingNumbers = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<String, String> acknowledgedGroups = new HashMap<>();
    private final List<SimulatorReport> reports = new ArrayList<>();
    private int setsReceived;
    private @Nullable ReceivedFile last;

    void apply(JournalLine line) {
        if (line.report() != null) {
            reports.add(line.report());
        }
        ReceivedFile received = line.received();
        if (received != null) {
            apply(received);
        }
    }

    private void apply(ReceivedFile received) {
        last = received;
        count(interchanges, received.interchange());
        received.groups().forEach(group -> count(groups, group));
        for (ReceivedRequest request : received.requests()) {
            setsReceived++;
            count(transactions, request.transaction());
            count(trackingNumbers, request.tracking());
            count(accounts, request.account());
        }
        acknowledgedGroups.putAll(received.acknowledged());
    }

    private static void count(Map<String, Integer> counts, String key) {
        if (!key.isEmpty()) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    boolean knowsInterchange(String control) {
        return interchanges.containsKey(control);
    }

    boolean knowsRequest(ReceivedRequest request) {
        return transactions.containsKey(request.transaction()) || trackingNumbers.containsKey(request.tracking());
    }

    int setsReceived() {
        return setsReceived;
    }

    /** The last interchange taken in, if there was any. */
    Optional<ReceivedFile> last() {
        return Optional.ofNullable(last);
    }

    /** Whether this file has been reported for this reason before. */
    boolean hasReport(String file, String reason) {
        return reports.stream()
                .anyMatch(
                        report -> report.file().equals(file) && report.reason().equals(reason));
    }

    SimulatorLedger snapshot() {
        return new SimulatorLedger(
                interchanges,
                groups,
                transactions,
                trackingNumbers,
                accounts,
                setsReceived,
                acknowledgedGroups,
                reports);
    }
}
