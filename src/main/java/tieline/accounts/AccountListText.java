package tieline.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The canonical text of a frozen list, over which its SHA-256 is computed. Anybody can check a hash with the text and
 * {@code sha256sum}.
 *
 * <p>UTF-8, one line for each account, sorted by utility and account number, each line ended by a line feed. A line has the
 * 26 columns of the account file in the order of its contract, separated by tabs: kWh and kW with three decimals, the
 * price with six, dates as 2026-11-19, common area as yes or no. What is not known is {@code \N}; a backslash, tab, line
 * feed or carriage return inside a value is {@code \\}, {@code \t}, {@code \n}, {@code \r}, and other control characters
 * as PostgreSQL's COPY writes them: the text is COPY's own.
 */
@Component
class AccountListText {

    private static final String COLUMNS =
            Arrays.stream(AccountColumn.values()).map(AccountListText::written).collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;

    AccountListText(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the text of a list's rows as they are now. */
    void write(UUID listId, OutputStream out) {
        // COPY takes no parameters; an identifier's own text cannot be anything but one.
        String copy = "COPY (SELECT " + COLUMNS + " FROM account_list_rows WHERE list_id = '" + listId
                + "' ORDER BY list_id, utility, account_number) TO STDOUT";
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
            } catch (IOException e) {
                throw new SQLException("the reader of the list's text is gone", e);
            }
        });
    }

    /** The SHA-256 of the text of a list's rows as they are now, 64 hexadecimal digits. */
    String sha256(UUID listId) {
        MessageDigest digest = digest();
        write(listId, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String written(AccountColumn column) {
        return switch (column) {
            case BOOK -> "book_code";
            case COMMON_AREA -> "CASE WHEN common_area THEN 'yes' ELSE 'no' END";
            default -> column.key();
        };
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
