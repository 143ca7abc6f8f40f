package tieline.simulator;

import org.jspecify.annotations.Nullable;

/** One line of the journal: either an interchange taken in or a report, never both. */
record JournalLine(
        @Nullable ReceivedFile received, @Nullable SimulatorReport report) {

    static JournalLine of(ReceivedFile received) {
        return new JournalLine(received, null);
    }

    static JournalLine of(SimulatorReport report) {
        return new JournalLine(null, report);
    }
}
