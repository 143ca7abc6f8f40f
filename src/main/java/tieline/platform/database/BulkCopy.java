package tieline.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows with PostgreSQL's COPY in text format, on the connection of the running transaction. Rows go out in
 * blocks of about 64 KiB, so the heap does not grow with the number of rows. Use it in try-with-resources: {@link
 * #finish()} completes the copy, closing without it cancels.
 */
public final class BulkCopy implements AutoCloseable {

    private static final int BLOCK_BYTES = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK_BYTES + 4096);
    private boolean rowStarted;

    private BulkCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Starts copying into {@code target}, for example {@code "accounts (account_id, utility)"}: a constant, never input. */
    public static BulkCopy into(Connection connection, String target) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        return new BulkCopy(postgres.getCopyAPI().copyIn("COPY " + target + " FROM STDIN"));
    }

    /** Adds a text value to the current row; null is SQL NULL. */
    public BulkCopy text(@Nullable CharSequence value) {
        separate();
        if (value == null) {
            block.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    /** Adds a number. */
    public BulkCopy number(long value) {
        separate();
        block.append(value);
        return this;
    }

    /** Adds a decimal exactly as it is. */
    public BulkCopy decimal(@Nullable BigDecimal value) {
        return raw(value == null ? null : value.toPlainString());
    }

    /** Adds an identifier. */
    public BulkCopy uuid(@Nullable UUID value) {
        return raw(value == null ? null : value.toString());
    }

    /** Adds a date. */
    public BulkCopy date(@Nullable LocalDate value) {
        return raw(value == null ? null : value.toString());
    }

    /** Adds a truth value. */
    public BulkCopy bool(boolean value) {
        return raw(value ? "t" : "f");
    }

    /** Ends the current row. */
    public BulkCopy endRow() throws SQLException {
        block.append('\n');
        rowStarted = false;
        if (block.length() >= BLOCK_BYTES) {
            flush();
        }
        return this;
    }

    /** Completes the copy and returns the number of rows written. */
    public long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("cannot cancel the copy", e));
            }
        }
    }

    private BulkCopy raw(@Nullable String value) {
        separate();
        block.append(value == null ? "\\N" : value);
        return this;
    }

    private void separate() {
        if (rowStarted) {
            block.append('\t');
        }
        rowStarted = true;
    }

    private void escape(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        if (block.length() > 0) {
            byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            block.setLength(0);
        }
    }
}
