package tieline.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import tieline.testing.TestDatabase;

/** Locks a row in a transaction of its own, so that the application stops right before it writes that row. */
final class HeldRow implements AutoCloseable {

    private final Connection connection;

    private HeldRow(Connection connection) {
        this.connection = connection;
    }

    static HeldRow of(TestDatabase database, String table, String key, UUID id) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT 1 FROM " + table + " WHERE " + key + " = ? FOR UPDATE")) {
            lock.setObject(1, id);
            lock.executeQuery();
        }
        return new HeldRow(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
