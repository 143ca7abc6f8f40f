package tieline.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The other side of the comparison: the same rows, identifiers resolved beforehand, copied into the same table. */
final class BenchCopy {

    private final BenchApplication tieline;
    private final Path prepared;
    private final boolean psql;

    BenchCopy(BenchApplication tieline, Path work) {
        this.tieline = tieline;
        this.prepared = work.resolve("prepared.csv");
        this.psql = psqlAnswers();
    }

    /**
     * What the table holds.
     *
     * @param checksum the sum of a hash of every whole row
     */
    record Rows(long count, String checksum) {}

    String how() {
        return psql ? "psql" : "CopyManager (no psql here)";
    }

    /** Writes the rows that an import has just made to a file and empties the table. */
    void prepare() {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(prepared))) {
            tieline.with(connection -> copyManager(connection).copyOut("COPY accounts TO STDOUT (FORMAT csv)", out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tieline.execute(BenchApplication.EMPTYING + "accounts CASCADE; COMMIT");
        tieline.settle();
    }

    /** Copies the file; nanoseconds. */
    long run() {
        long start = System.nanoTime();
        if (psql) {
            runPsql();
        } else {
            runCopyManager();
        }
        return System.nanoTime() - start;
    }

    Rows rows() {
        return tieline.with(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(
                            "SELECT count(*), sum(hashtextextended(CAST(a AS text), 0))::text FROM accounts a")) {
                result.next();
                return new Rows(result.getLong(1), result.getString(2));
            }
        });
    }

    private void runPsql() {
        BenchApplication.Target target = tieline.target();
        ProcessBuilder command = new ProcessBuilder(
                "psql",
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                target.host(),
                "-p",
                target.port(),
                "-U",
                target.user(),
                "-d",
                target.database(),
                "-c",
                "\\copy accounts from '" + prepared + "' (format csv)");
        command.environment().putAll(Map.of("PGPASSWORD", target.password()));
        command.inheritIO();
        try {
            if (command.start().waitFor() != 0) {
                throw new IllegalStateException("psql failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void runCopyManager() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(prepared))) {
            tieline.with(connection -> copyManager(connection).copyIn("COPY accounts FROM STDIN (FORMAT csv)", in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CopyManager copyManager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static boolean psqlAnswers() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
