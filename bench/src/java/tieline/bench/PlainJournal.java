package tieline.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A journal as short as it can be, so that other programs have no more to read than the sums need: no remarks, and one
 * other side for a whole posting, whose amount they work out themselves.
 */
final class PlainJournal {

    private PlainJournal() {}

    static Path of(Path journal) {
        Path plain = journal.resolveSibling("plain.journal");
        try (BufferedReader in = Files.newBufferedReader(journal);
                BufferedWriter out = Files.newBufferedWriter(plain)) {
            boolean otherSide = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean counter = line.startsWith("    " + LedgerPageData.LEDGER + ":counter-");
                if (otherSide && !counter) {
                    out.write("    " + LedgerPageData.LEDGER + ":other\n");
                }
                otherSide = counter;
                if (!counter && isNeeded(line)) {
                    int remark = line.indexOf("  ;");
                    out.write((remark < 0 ? line : line.substring(0, remark)) + "\n");
                }
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNeeded(String line) {
        return !line.stripLeading().startsWith(";") && !line.startsWith("account ") && !line.startsWith("commodity ");
    }
}
