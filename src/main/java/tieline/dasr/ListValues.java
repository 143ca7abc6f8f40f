package tieline.dasr;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What occurs in a frozen account list, so that a batch can be limited to some of it. */
@Service
public class ListValues {

    private final JdbcClient jdbc;

    ListValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of a list's rows by which a batch can be limited. */
    public enum ListColumn {
        /** The book. */
        BOOK("book_code"),
        /** The customer class. */
        CUSTOMER_CLASS("customer_class"),
        /** The utility's rate schedule. */
        SCHEDULE("schedule");

        private final String column;

        ListColumn(String column) {
            this.column = column;
        }
    }

    /** The values that occur in a column of a list, in their order. */
    @Transactional(readOnly = true)
    public List<String> of(UUID listId, ListColumn column) {
        return jdbc.sql("SELECT DISTINCT " + column.column + " AS value FROM account_list_rows WHERE list_id = :id AND "
                        + column.column + " IS NOT NULL ORDER BY value")
                .param("id", listId)
                .query(String.class)
                .list();
    }
}
