package tieline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** The statements that write ledgers, months and postings. */
@Component
class LedgerStore {

    /** Asked by every page, for the menu. */
    static final String PREPARED_BY_OTHERS =
            "SELECT count(*) FROM ledger_months WHERE status = 'PREPARED' AND prepared_by <> :person";

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a key was used for. */
    record Used(UUID postingId, String contentHash) {}

    Optional<UUID> ledger(String code) {
        return jdbc.sql("SELECT ledger_id FROM ledgers WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    UUID open(String code, String name, YearMonth first, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO ledgers (ledger_id, code, name, first_month, opened_at)
                        VALUES (:id, :code, :name, :first, :now)
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("first", first.atDay(1))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void addAccount(UUID ledger, String code, String name) {
        jdbc.sql("INSERT INTO ledger_accounts (account_id, ledger_id, code, name) VALUES (:id, :ledger, :code, :name)")
                .param("id", Ids.next())
                .param("ledger", ledger)
                .param("code", code)
                .param("name", name)
                .update();
    }

    Optional<UUID> account(UUID ledger, String code) {
        return jdbc.sql("SELECT account_id FROM ledger_accounts WHERE ledger_id = :ledger AND code = :code")
                .param("ledger", ledger)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    void begin(UUID ledger, YearMonth month) {
        jdbc.sql("INSERT INTO ledger_months (ledger_id, month, status) VALUES (:ledger, :month, 'OPEN')")
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .update();
    }

    List<LedgerMonth> months(UUID ledger) {
        return jdbc.sql("SELECT * FROM ledger_months WHERE ledger_id = :ledger ORDER BY month")
                .param("ledger", ledger)
                .query(LedgerStore::month)
                .list();
    }

    /** Locks the month until the transaction ends, so that of two closes one sees the other. */
    Optional<LedgerMonth> lock(UUID ledger, YearMonth month) {
        return jdbc.sql("SELECT * FROM ledger_months WHERE ledger_id = :ledger AND month = :month FOR UPDATE")
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .query(LedgerStore::month)
                .optional();
    }

    /** How many prepared closes somebody else than the person has to confirm. */
    long preparedByOthers(@Nullable UUID person) {
        return jdbc.sql(PREPARED_BY_OTHERS)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    Optional<Used> used(UUID ledger, String key) {
        return jdbc.sql("""
                        SELECT posting_id, content_hash FROM ledger_postings
                        WHERE ledger_id = :ledger AND idempotency_key = :key
                        """)
                .param("ledger", ledger)
                .param("key", key)
                .query(Used.class)
                .optional();
    }

    UUID post(UUID ledger, Posting posting, Actor actor, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO ledger_postings (posting_id, ledger_id, posted_month, idempotency_key, content_hash,
                            actor_id, actor_name, posted_at)
                        VALUES (:id, :ledger, :month, :key, :hash, :actor, :actorName, :now)
                        """)
                .param("id", id)
                .param("ledger", ledger)
                .param("month", posting.month().atDay(1))
                .param("key", posting.key())
                .param("hash", posting.contentHash())
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void enter(UUID ledger, UUID account, UUID posting, YearMonth month, EntryDraft entry) {
        jdbc.sql("""
                        INSERT INTO ledger_entries (account_id, entry_id, ledger_id, posting_id, line, cents,
                            effective_month, posted_month, kind, reverses_id, citation)
                        VALUES (:account, :id, :ledger, :posting, :line, :cents, :effective, :month, :kind, :reverses,
                            :citation)
                        """)
                .param("account", account)
                .param("id", Ids.next())
                .param("ledger", ledger)
                .param("posting", posting)
                .param("line", entry.line())
                .param("cents", entry.cents())
                .param("effective", entry.effective().atDay(1))
                .param("month", month.atDay(1))
                .param("kind", entry.kind().name())
                .param("reverses", entry.reverses())
                .param("citation", entry.citation())
                .update();
    }

    List<StandingEntry> standing(UUID ledger) {
        return jdbc.sql("""
                        SELECT e.*, a.code FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                        WHERE e.ledger_id = :ledger AND e.kind <> 'REVERSAL' AND NOT EXISTS (SELECT FROM ledger_entries r
                            WHERE r.account_id = e.account_id AND r.reverses_id = e.entry_id)
                        ORDER BY a.code, e.effective_month, e.line, e.entry_id
                        """)
                .param("ledger", ledger)
                .query((row, number) -> new StandingEntry(
                        row.getObject("entry_id", UUID.class),
                        row.getString("code"),
                        row.getInt("line"),
                        row.getLong("cents"),
                        YearMonth.from(row.getObject("effective_month", LocalDate.class)),
                        EntryKind.valueOf(row.getString("kind"))))
                .list();
    }

    void prepare(UUID ledger, YearMonth month, String hash, Actor actor, Instant now) {
        jdbc.sql("""
                        UPDATE ledger_months SET status = 'PREPARED', prepared_by = :actor, prepared_by_name = :name,
                            prepared_at = :now, content_hash = :hash
                        WHERE ledger_id = :ledger AND month = :month
                        """)
                .param("actor", actor.personId())
                .param("name", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .update();
    }

    void unprepare(UUID ledger, YearMonth month) {
        jdbc.sql("""
                        UPDATE ledger_months SET status = 'OPEN', prepared_by = NULL, prepared_by_name = NULL,
                            prepared_at = NULL, content_hash = NULL
                        WHERE ledger_id = :ledger AND month = :month
                        """).param("ledger", ledger).param("month", month.atDay(1)).update();
    }

    void close(UUID ledger, YearMonth month, Actor actor, Instant now) {
        jdbc.sql("""
                        UPDATE ledger_months SET status = 'CLOSED', confirmed_by = :actor, confirmed_by_name = :name,
                            closed_at = :now
                        WHERE ledger_id = :ledger AND month = :month
                        """)
                .param("actor", actor.personId())
                .param("name", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .update();
        jdbc.sql("""
                        INSERT INTO ledger_balances (ledger_id, month, account_id, cents, entries)
                        SELECT a.ledger_id, :month, a.account_id, coalesce(sum(e.cents), 0), count(e.entry_id)
                        FROM ledger_accounts a
                        LEFT JOIN ledger_entries e ON e.account_id = a.account_id AND e.posted_month <= :month
                        WHERE a.ledger_id = :ledger GROUP BY a.ledger_id, a.account_id
                        """).param("ledger", ledger).param("month", month.atDay(1)).update();
    }

    private static LedgerMonth month(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        @Nullable Instant closedAt = closed == null ? null : closed.toInstant();
        return new LedgerMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                MonthStatus.valueOf(row.getString("status")),
                row.getObject("prepared_by", UUID.class),
                row.getString("prepared_by_name"),
                row.getString("confirmed_by_name"),
                closedAt,
                row.getString("content_hash"));
    }
}
