package tieline.approvals.web;

import org.jspecify.annotations.Nullable;
import tieline.approvals.InboxRow;
import tieline.platform.web.StateMark;

/**
 * One line of the inbox as its page shows it.
 *
 * @param kind what a page calls the subject
 * @param age how long it has waited, in words
 * @param whyNot why the person does not decide on it; null where the person may
 * @param mayUndo whether the person can take the decision back now
 * @param ticked whether it was ticked in a form that is shown again
 */
record InboxLine(
        InboxRow row,
        String kind,
        StateMark mark,
        String age,
        @Nullable String whyNot,
        boolean mayUndo,
        boolean ticked) {

    /** What a tick sends: which submission, and the content that was seen. */
    public String value() {
        return BulkForm.value(row);
    }
}
