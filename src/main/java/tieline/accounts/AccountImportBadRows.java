package tieline.accounts;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.platform.files.BadRowsWriter;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;

/** Gives the bad rows of a file back in the format in which they came, read again from the stored file. */
@Component
class AccountImportBadRows {

    private static final int BLOCK = 1000;

    private final AccountImportChunks chunks;
    private final AccountImportFindingQueries errors;

    AccountImportBadRows(AccountImportChunks chunks, AccountImportFindingQueries errors) {
        this.chunks = chunks;
        this.errors = errors;
    }

    void write(UUID importId, String fileName, OutputStream out) {
        try (TableReader table = TableSource.open(chunks.open(importId), fileName, TableLimits.standard())) {
            BadRowsWriter writer = BadRowsWriter.start(table, out);
            BadRows bad = new BadRows(importId);
            AccountImportFindingQueries.BadRow next = bad.next();
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
        private final Deque<AccountImportFindingQueries.BadRow> block = new ArrayDeque<>();
        private long last;

        BadRows(UUID importId) {
            this.importId = importId;
        }

        AccountImportFindingQueries.@Nullable BadRow next() {
            if (block.isEmpty()) {
                block.addAll(errors.badRows(importId, last, BLOCK));
            }
            AccountImportFindingQueries.BadRow next = block.poll();
            last = next == null ? last : next.rowNo();
            return next;
        }
    }
}
