package tieline.notices.web;

import tieline.notices.NoticeStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** The shapes of a notice's states. */
public final class NoticeMarks {

    private NoticeMarks() {}

    /** The state as a page shows it. */
    public static StateMark of(NoticeStatus status) {
        return switch (status) {
            case DRAFT -> new StateMark(Shape.OPEN, status.label());
            case SUBMITTED -> new StateMark(Shape.WAITING, status.label());
            case APPROVED -> new StateMark(Shape.UNDER_WAY, status.label());
            case ISSUED -> new StateMark(Shape.DONE, status.label());
            case CANCELLED -> new StateMark(Shape.CLOSED, status.label());
        };
    }
}
