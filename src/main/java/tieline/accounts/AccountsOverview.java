package tieline.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How fresh the accounts are, and which import waits for a person. Reads no account but one. */
@Service
@Transactional(readOnly = true)
public class AccountsOverview {

    private static final String IMPORT = "SELECT reference, file_name, rows_good, rows_bad, uploaded_by_name, "
            + "coalesce(decided_at, checked_at, uploaded_at) AS at FROM account_imports ";

    private static final RowMapper<ImportBrief> BRIEF = (row, n) -> new ImportBrief(
            row.getString("reference"),
            row.getString("file_name"),
            row.getLong("rows_good"),
            row.getLong("rows_bad"),
            row.getString("uploaded_by_name"),
            row.getObject("at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    AccountsOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is an account at all. */
    public boolean anyAccount() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts)")
                .query(Boolean.class)
                .single();
    }

    /** The import that was committed last; empty when none was. */
    public Optional<ImportBrief> lastCommitted() {
        return jdbc.sql(IMPORT + "WHERE commit_no IS NOT NULL ORDER BY commit_no DESC LIMIT 1")
                .query(BRIEF)
                .optional();
    }

    /** The newest imports of a person that are checked and neither committed nor discarded; at most ten. */
    public List<ImportBrief> waitingFor(UUID person) {
        return jdbc.sql(IMPORT + """
                        WHERE status = 'CHECKED' AND uploaded_by = :person
                        ORDER BY uploaded_at DESC, import_id DESC LIMIT 10
                        """).param("person", person).query(BRIEF).list();
    }
}
