package tieline.platform.imports;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.BadRowsWriter;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;

/** Gives the bad rows of a file back in the format in which they came, read again from the stored file. */
public class BadRowsCopy {

    private static final int BLOCK = 1000;

    private final FileChunks chunks;
    private final ImportErrors errors;

    /** Of the files in these tables. */
    public BadRowsCopy(FileChunks chunks, ImportErrors errors) {
        this.chunks = chunks;
        this.errors = errors;
    }

    /** Writes them with their row numbers and reasons. */
    public void write(UUID importId, String fileName, OutputStream out) {
        try (TableReader table = TableSource.open(chunks.open(importId), fileName, TableLimits.standard())) {
            BadRowsWriter writer = BadRowsWriter.start(table, out);
            BadRows bad = new BadRows(importId);
            ImportErrors.BadRow next = bad.next();
            while (next != null && table.next()) {
                if (table.row().number() == next.rowNo()) {
                    writer.write(table.row(), next.reason());
                    next = bad.next();
                }
            }
            writer.finish();
        }
    }

    /** The bad rows in the file's order, a block in memory at a time. */
    private final class BadRows {

        private final UUID importId;
        private final Deque<ImportErrors.BadRow> block = new ArrayDeque<>();
        private long last;

        BadRows(UUID importId) {
            this.importId = importId;
        }

        ImportErrors.@Nullable BadRow next() {
            if (block.isEmpty()) {
                block.addAll(errors.badRows(importId, last, BLOCK));
            }
            ImportErrors.BadRow next = block.poll();
            last = next == null ? last : next.rowNo();
            return next;
        }
    }
}
