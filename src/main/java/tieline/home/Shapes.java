package tieline.home;

import tieline.dasr.overview.BatchNews;
import tieline.dasr.overview.RequestStage;
import tieline.platform.web.Shape;

/** The shapes of the states that this room shows. */
final class Shapes {

    private Shapes() {}

    static Shape of(BatchNews.Kind kind) {
        return switch (kind) {
            case GO -> Shape.DONE;
            case NO_GO -> Shape.CLOSED;
            case SENT -> Shape.UNDER_WAY;
        };
    }

    static Shape of(RequestStage stage) {
        return switch (stage) {
            case DRAFT -> Shape.OPEN;
            case WAITS_FOR_DECISION, WAITS_FOR_997, WAITS_FOR_814, PENDING -> Shape.WAITING;
            case GO_NOT_SENT, WAITS_FOR_READ -> Shape.UNDER_WAY;
            case SWITCHED -> Shape.DONE;
            case TO_CORRECT, REJECTED -> Shape.ALARM;
            case LEFT_OUT -> Shape.CLOSED;
        };
    }
}
