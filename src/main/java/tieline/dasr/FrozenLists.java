package tieline.dasr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;

/** What this room asks about account lists. Only frozen ones exist here. */
@Component
class FrozenLists {

    private static final String LISTS = """
            SELECT list_id, reference, name, sha256, frozen_at FROM account_lists WHERE status = 'FROZEN'
            """;

    private final JdbcClient jdbc;

    FrozenLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The frozen list with this public reference. */
    Optional<FrozenList> find(String reference) {
        return read(jdbc.sql(LISTS + "AND reference = :reference").param("reference", reference)).stream()
                .findFirst();
    }

    /** The newest frozen lists, newest first. */
    List<FrozenList> newest(int limit) {
        return read(jdbc.sql(LISTS + "ORDER BY made_at DESC, list_id DESC LIMIT :limit")
                .param("limit", limit));
    }

    /** The list's hash, if the list is there and frozen. */
    Optional<String> sha256(UUID listId) {
        return jdbc.sql("SELECT sha256 FROM account_lists WHERE list_id = :id AND status = 'FROZEN'")
                .param("id", listId)
                .query(String.class)
                .optional();
    }

    /** The book codes, customer classes or rate schedules that occur in a list, in their order. */
    List<String> valuesOf(UUID listId, ListColumn column) {
        return jdbc.sql("SELECT DISTINCT " + column.column + " AS value FROM account_list_rows WHERE list_id = :id AND "
                        + column.column + " IS NOT NULL ORDER BY value")
                .param("id", listId)
                .query(String.class)
                .list();
    }

    /** A column of a list's rows by which a batch can be limited. */
    enum ListColumn {
        BOOK("book_code"),
        CUSTOMER_CLASS("customer_class"),
        SCHEDULE("schedule");

        private final String column;

        ListColumn(String column) {
            this.column = column;
        }
    }

    private List<FrozenList> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> {
                    UUID id = row.getObject("list_id", UUID.class);
                    return new FrozenList(
                            new ListVersion(id, row.getString("reference"), row.getString("sha256")),
                            row.getString("name"),
                            row.getTimestamp("frozen_at").toInstant(),
                            accounts(id));
                })
                .list();
    }

    private Map<Utility, Integer> accounts(UUID listId) {
        Map<Utility, Integer> counts = new EnumMap<>(Utility.class);
        jdbc.sql(
                        "SELECT utility, sum(accounts) AS accounts FROM account_list_books WHERE list_id = :id GROUP BY utility")
                .param("id", listId)
                .query((row, n) -> counts.put(Utility.valueOf(row.getString("utility")), row.getInt("accounts")))
                .list();
        return counts;
    }
}
