package tieline.platform.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The uploaded files of one room, kept unchanged in pieces of a megabyte in a table of its own. */
public class FileChunks {

    private static final int FILE_NAME_CHARS = 200;
    private static final int CHUNK_BYTES = 1024 * 1024;

    private final JdbcClient jdbc;

    /**
     * Does not join the running transaction, because to Spring it is another data source: a file is read while the
     * transaction's own connection is busy with a COPY.
     */
    private final JdbcClient outsideTransaction;

    private final String table;

    /**
     * The files in this table.
     *
     * @param table the name of the table, with the columns import_id, chunk_no and bytes
     */
    public FileChunks(JdbcClient jdbc, DataSource dataSource, String table) {
        this.jdbc = jdbc;
        this.table = table;
        this.outsideTransaction = JdbcClient.create(new DelegatingDataSource(dataSource));
    }

    /** Stores a file in the running transaction, a megabyte in memory at a time; a path before its name is cut off. */
    public StoredFile store(UUID importId, String fileName, InputStream content) throws IOException {
        MessageDigest sha256 = sha256();
        long bytes = 0;
        byte[] chunk = content.readNBytes(CHUNK_BYTES);
        for (int number = 0; chunk.length > 0; number++) {
            sha256.update(chunk);
            bytes += chunk.length;
            jdbc.sql("INSERT INTO " + table + " (import_id, chunk_no, bytes) VALUES (:import, :number, :bytes)")
                    .param("import", importId)
                    .param("number", number)
                    .param("bytes", chunk)
                    .update();
            chunk = content.readNBytes(CHUNK_BYTES);
        }
        return new StoredFile(plainName(fileName), bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    /** The file's bytes from the beginning, read piece by piece outside the running transaction. */
    public InputStream open(UUID importId) {
        return new SequenceInputStream(new Pieces(importId));
    }

    /** Some browsers send a path; and a name is shown, so it has no control characters and an end. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        int from = Math.max(0, name.length() - FILE_NAME_CHARS);
        return name.isEmpty() ? "unnamed" : name.substring(from);
    }

    private byte @Nullable [] chunk(UUID importId, int number) {
        return outsideTransaction
                .sql("SELECT bytes FROM " + table + " WHERE import_id = :import AND chunk_no = :number")
                .param("import", importId)
                .param("number", number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElse(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The chunks one after the other; the next one is read when the one before is used up. */
    private final class Pieces implements Enumeration<InputStream> {

        private final UUID importId;
        private int number;
        private byte @Nullable [] next;

        Pieces(UUID importId) {
            this.importId = importId;
            this.next = chunk(importId, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            byte[] current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = chunk(importId, ++number);
            return new ByteArrayInputStream(current);
        }
    }
}
