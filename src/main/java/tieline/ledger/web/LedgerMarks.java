package tieline.ledger.web;

import tieline.ledger.MonthStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How the states of months look. */
final class LedgerMarks {

    private LedgerMarks() {}

    static StateMark of(MonthStatus status) {
        return switch (status) {
            case OPEN -> new StateMark(Shape.OPEN, status.label());
            case PREPARED -> new StateMark(Shape.WAITING, status.label());
            case CLOSED -> new StateMark(Shape.CLOSED, status.label());
        };
    }
}
