package tieline.approvals;

import java.util.Locale;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How the states of approvals look. A decision is told in the word of its kind: go, approved. */
final class ApprovalMarks {

    private ApprovalMarks() {}

    static StateMark of(ApprovalStatus status, ApprovalSubject subject) {
        return new StateMark(
                switch (status) {
                    case WAITING -> Shape.WAITING;
                    case APPROVED -> Shape.DONE;
                    case CHANGES_REQUESTED -> Shape.UNDER_WAY;
                    case REJECTED, WITHDRAWN, VOID -> Shape.CLOSED;
                },
                status.isDecided() ? word(subject.word(Verdict.valueOf(status.name()))) : status.label());
    }

    private static String word(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
