package tieline.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the ledger as CSV with the columns kind, key, count, text: a copy for reading, the journal stays the truth. */
record LedgerFile(Path file) {

    /** Writes the whole ledger and puts it in the place of the one before. */
    void write(SimulatorLedger ledger) throws IOException {
        Path temporary = file.resolveSibling("ledger.csv.tmp");
        try (CsvWriter csv = CsvWriter.builder().build(temporary)) {
            csv.writeRecord("kind", "key", "count", "text");
            csv.writeRecord("sets", "received", "" + ledger.setsReceived(), "");
            csv.writeRecord("duplicates", "total", "" + ledger.duplicates().size(), "");
            counts(csv, "ISA13", ledger.interchanges());
            counts(csv, "GS06", ledger.groups());
            counts(csv, "BGN02", ledger.transactions());
            counts(csv, "LIN01", ledger.trackingNumbers());
            counts(csv, "account", ledger.accounts());
            new TreeMap<>(ledger.acknowledgedGroups())
                    .forEach((group, verdict) -> csv.writeRecord("acknowledged", group, "1", verdict));
            ledger.reports().forEach(report -> csv.writeRecord("report", report.file(), "1", report.reason()));
        }
        AtomicMove.replace(temporary, file);
    }

    private static void counts(CsvWriter csv, String kind, Map<String, Integer> counts) {
        new TreeMap<>(counts).forEach((key, count) -> csv.writeRecord(kind, key, count.toString(), ""));
    }
}
