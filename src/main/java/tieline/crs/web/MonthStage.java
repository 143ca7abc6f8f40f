package tieline.crs.web;

import org.jspecify.annotations.Nullable;
import tieline.ledger.LedgerMonth;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How far a month of the tracking account has come. */
public enum MonthStage {
    /** Something that posting needs is missing. */
    OPEN(Shape.OPEN, "Open"),
    /** Everything is there; an analyst posts it. */
    READY(Shape.WAITING, "Ready to post"),
    /** Its entries are in the ledger; compliance prepares the close. */
    POSTED(Shape.UNDER_WAY, "Posted"),
    /** One person prepared the close; another confirms it. */
    PREPARED(Shape.WAITING, "Close prepared"),
    /** Closed for good. */
    CLOSED(Shape.CLOSED, "Closed");

    private final StateMark mark;

    MonthStage(Shape shape, String word) {
        this.mark = new StateMark(shape, word);
    }

    static MonthStage of(@Nullable LedgerMonth month, boolean posted, boolean complete) {
        if (!posted || month == null) {
            return complete ? READY : OPEN;
        }
        return switch (month.status()) {
            case OPEN -> POSTED;
            case PREPARED -> PREPARED;
            case CLOSED -> CLOSED;
        };
    }

    /** Its shape and word. */
    public StateMark mark() {
        return mark;
    }

    /** Whether its figures may still become others. */
    public boolean provisional() {
        return this == OPEN || this == READY;
    }
}
