package tieline.dasr.web;

import tieline.dasr.BatchStatus;
import tieline.dasr.Check;
import tieline.dasr.RequestStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How the states of batches and requests look. */
final class Marks {

    private Marks() {}

    static StateMark of(BatchStatus status) {
        return new StateMark(
                switch (status) {
                    case PREPARING, SENDING, SENT -> Shape.UNDER_WAY;
                    case DRAFT -> Shape.OPEN;
                    case WAITING -> Shape.WAITING;
                    case GO -> Shape.DONE;
                    case NO_GO, CLOSED, CANCELLED -> Shape.CLOSED;
                },
                status.label());
    }

    static StateMark of(RequestStatus status) {
        return new StateMark(
                switch (status) {
                    case INVALID, NACKED, REJECTED -> Shape.ALARM;
                    case VALID, EXCLUDED -> Shape.OPEN;
                    case RELEASED -> Shape.UNDER_WAY;
                    case SENT, RECEIVED, ACKED, PENDING -> Shape.WAITING;
                    case ACCEPTED, SWITCHED -> Shape.DONE;
                    case CANCELLED, SUPERSEDED -> Shape.CLOSED;
                },
                status.label());
    }

    static StateMark of(Check check) {
        return new StateMark(check.holds() ? Shape.DONE : Shape.ALARM, check.detail());
    }
}
