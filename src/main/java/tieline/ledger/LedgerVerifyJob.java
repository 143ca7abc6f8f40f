package tieline.ledger;

import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;

/** Recomputes a ledger from its entries and keeps what came out. */
@Component
class LedgerVerifyJob implements JobHandler {

    static final String KIND = "ledger.verify";

    private final LedgerProofs proofs;
    private final Ledgers ledgers;

    LedgerVerifyJob(LedgerProofs proofs, Ledgers ledgers) {
        this.proofs = proofs;
        this.ledgers = ledgers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        int months = ledgers.months(run.payload()).size();
        ProofView proof =
                proofs.prove(run.payload(), done -> run.progress(done, Math.max(done, months), "Months recomputed"));
        run.result(
                proof.agrees()
                        ? "The entries prove every month"
                        : "Not what was written down, from " + proof.firstDifference() + " on");
    }
}
