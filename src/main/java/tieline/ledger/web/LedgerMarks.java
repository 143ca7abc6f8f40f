package tieline.ledger.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tieline.ledger.LedgerRow;
import tieline.ledger.MonthStatus;
import tieline.ledger.ProofView;
import tieline.platform.time.Pacific;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How the states of months and of the chain of their hashes look. */
final class LedgerMarks {

    private LedgerMarks() {}

    static StateMark of(MonthStatus status) {
        return switch (status) {
            case OPEN -> new StateMark(Shape.OPEN, status.label());
            case PREPARED -> new StateMark(Shape.WAITING, status.label());
            case CLOSED -> new StateMark(Shape.CLOSED, status.label());
        };
    }

    /** How far the chain is proved, by the latest proof. */
    static StateMark chain(LedgerRow ledger, @Nullable ProofView proof) {
        YearMonth closed = ledger.lastClosed();
        if (proof == null) {
            return new StateMark(Shape.OPEN, "Not proved yet");
        }
        if (!proof.agrees()) {
            return new StateMark(Shape.ALARM, "Differs from " + proof.firstDifference());
        }
        if (closed != null && !closed.equals(proof.closedThrough())) {
            YearMonth through = proof.closedThrough();
            return new StateMark(Shape.WAITING, through == null ? "Closed since its proof" : "Proved to " + through);
        }
        return new StateMark(Shape.DONE, "Proved " + Pacific.day(Pacific.dateOf(proof.provedAt())));
    }
}
