package tieline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import tieline.platform.security.Actor;

/** Keeps and reads what came out when ledgers were recomputed. */
@Component
class ProofStore {

    private final JdbcClient jdbc;

    ProofStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID ledger, ProofView proof, List<MonthProof> months, Actor actor) {
        jdbc.sql("""
                        INSERT INTO ledger_proofs (proof_id, ledger_id, proved_by, proved_by_name, proved_at, took_millis,
                            entries, closed_through, head_hash, first_difference)
                        VALUES (:id, :ledger, :by, :byName, :at, :took, :entries, :through, :head, :difference)
                        """)
                .param("id", proof.id())
                .param("ledger", ledger)
                .param("by", actor.id())
                .param("byName", proof.provedBy())
                .param("at", proof.provedAt().atOffset(ZoneOffset.UTC))
                .param("took", proof.tookMillis())
                .param("entries", proof.entries())
                .param("through", day(proof.closedThrough()))
                .param("head", proof.headHash())
                .param("difference", day(proof.firstDifference()))
                .update();
        months.forEach(month -> add(proof.id(), month));
    }

    private void add(UUID proof, MonthProof month) {
        jdbc.sql("""
                        INSERT INTO ledger_proof_months (proof_id, month, status, entries, kept_hash, found_hash,
                            balances_agree, postings_agree)
                        VALUES (:proof, :month, :status, :entries, :kept, :found, :balances, :postings)
                        """)
                .param("proof", proof)
                .param("month", month.month().atDay(1))
                .param("status", month.status().name())
                .param("entries", month.entries())
                .param("kept", month.keptHash())
                .param("found", month.foundHash())
                .param("balances", month.balancesAgree())
                .param("postings", month.postingsAgree())
                .update();
    }

    /** The latest ones, the latest first. */
    List<ProofView> latest(UUID ledger, int limit) {
        return jdbc.sql("""
                        SELECT * FROM ledger_proofs WHERE ledger_id = :ledger ORDER BY proof_id DESC LIMIT :limit
                        """)
                .param("ledger", ledger)
                .param("limit", limit)
                .query(ProofStore::proof)
                .list();
    }

    Optional<ProofView> find(UUID ledger, UUID proof) {
        return jdbc.sql("SELECT * FROM ledger_proofs WHERE ledger_id = :ledger AND proof_id = :proof")
                .param("ledger", ledger)
                .param("proof", proof)
                .query(ProofStore::proof)
                .optional();
    }

    /** Its months, the first one first. */
    List<MonthProof> months(UUID proof) {
        return jdbc.sql("SELECT * FROM ledger_proof_months WHERE proof_id = :proof ORDER BY month")
                .param("proof", proof)
                .query((row, n) -> new MonthProof(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        MonthStatus.valueOf(row.getString("status")),
                        row.getLong("entries"),
                        row.getString("kept_hash"),
                        row.getString("found_hash"),
                        row.getBoolean("balances_agree"),
                        row.getBoolean("postings_agree")))
                .list();
    }

    private static ProofView proof(ResultSet row, int number) throws SQLException {
        return new ProofView(
                row.getObject("proof_id", UUID.class),
                row.getString("proved_by_name"),
                row.getObject("proved_at", OffsetDateTime.class).toInstant(),
                row.getLong("took_millis"),
                row.getLong("entries"),
                month(row, "closed_through"),
                row.getString("head_hash"),
                month(row, "first_difference"));
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
