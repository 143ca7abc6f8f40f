package tieline.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** Has a ledger recomputed on a person's request, and remembers each time what came out. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class LedgerProofs {

    private final LedgerStore store;
    private final LedgerProof proof;
    private final ProofStore kept;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerProofs(LedgerStore store, LedgerProof proof, ProofStore kept, JobQueue jobs, AuditTrail audit, Clock clock) {
        this.store = store;
        this.proof = proof;
        this.kept = kept;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page of a ledger's proofs. */
    public static String address(String code) {
        return "/ledgers/" + code + "/verify";
    }

    /**
     * Has a ledger recomputed.
     *
     * @return the job that does it
     */
    @Transactional
    public UUID start(LedgerRow ledger) {
        return jobs.enqueue(
                LedgerVerifyJob.KIND, "Prove ledger " + ledger.code(), address(ledger.code()), ledger.code());
    }

    /** Recomputes a ledger as it stands at one moment. A difference is a finding of its own in the audit trail. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ProofView prove(String code, IntConsumer progress) {
        UUID ledger =
                store.ledger(code).orElseThrow(() -> new LedgerRefusedException("There is no ledger " + code + "."));
        Actor actor = CurrentActor.get();
        long begun = System.nanoTime();
        List<MonthProof> months = proof.prove(ledger, store.months(ledger), progress);
        ProofView result = result(months, actor.name(), (System.nanoTime() - begun) / 1_000_000);
        kept.add(ledger, result, months, actor);
        YearMonth difference = result.firstDifference();
        audit.record(AuditEntry.of(
                        difference == null ? "ledger.proved" : "ledger.differs",
                        "ledger",
                        ledger,
                        code,
                        difference == null
                                ? "All %d entries prove what was written down".formatted(result.entries())
                                : "Not what was written down, from " + difference + " on")
                .at(address(code) + "/" + result.id())
                .changed("head hash", null, result.headHash()));
        return result;
    }

    /** The latest proofs, the latest first. */
    @Transactional(readOnly = true)
    public List<ProofView> latest(LedgerRow ledger, int limit) {
        return kept.latest(ledger.id(), limit);
    }

    /** One proof of a ledger. */
    @Transactional(readOnly = true)
    public Optional<ProofView> find(LedgerRow ledger, UUID proofId) {
        return kept.find(ledger.id(), proofId);
    }

    /** The months of a proof, the first one first. */
    @Transactional(readOnly = true)
    public List<MonthProof> months(ProofView view) {
        return kept.months(view.id());
    }

    private ProofView result(List<MonthProof> months, String by, long millis) {
        YearMonth difference = months.stream()
                .filter(month -> !month.agrees())
                .map(MonthProof::month)
                .findFirst()
                .orElse(null);
        @Nullable MonthProof head = months.stream()
                .filter(month -> month.status() == MonthStatus.CLOSED)
                .reduce((first, second) -> second)
                .orElse(null);
        return new ProofView(
                Ids.next(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                millis,
                months.stream().mapToLong(MonthProof::entries).sum(),
                head == null ? null : head.month(),
                head == null ? null : head.keptHash(),
                difference);
    }
}
