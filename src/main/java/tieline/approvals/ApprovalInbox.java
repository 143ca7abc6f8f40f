package tieline.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.web.Choice;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** The door to the inbox of the acting person: what waits, what was decided, what was submitted. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class ApprovalInbox {

    /** More lines than this are not counted. */
    public static final int COUNTED_MAX = 10_000;

    private final InboxQueries queries;
    private final ApprovalRepository approvals;
    private final ApprovalSubjects subjects;
    private final Deciders deciders;
    private final Clock clock;

    ApprovalInbox(
            InboxQueries queries,
            ApprovalRepository approvals,
            ApprovalSubjects subjects,
            Deciders deciders,
            Clock clock) {
        this.queries = queries;
        this.approvals = approvals;
        this.subjects = subjects;
        this.deciders = deciders;
        this.clock = clock;
    }

    /** One page; a cursor that is none begins at the beginning. */
    public KeysetPage<InboxRow> page(InboxFilter filter, Place place, int size) {
        return queries.page(filter, CurrentActor.get(), oldest(filter), place, size);
    }

    /** How many lines the filter finds, counted up to one more than {@link #COUNTED_MAX}. */
    public long count(InboxFilter filter) {
        return queries.count(filter, CurrentActor.get(), oldest(filter), COUNTED_MAX + 1);
    }

    /** How many decisions wait for the acting person. */
    public long waiting() {
        return count(InboxFilter.all(InboxView.WAITING));
    }

    /** Hands every line of the filter to {@code use}, in the order of its part. */
    public void forEach(InboxFilter filter, Consumer<InboxRow> use) {
        queries.each(filter, CurrentActor.get(), oldest(filter), use);
    }

    /**
     * Whether the acting person may decide on a line of what waits: by the rules of its kind, or for somebody absent. The
     * common rules chose the lines already.
     */
    public Permission mayDecide(InboxRow row) {
        Actor person = CurrentActor.get();
        Permission own =
                subjects.of(row.subject()).mayDecide(person, row.subject().id());
        boolean forSomebody = !own.granted()
                && approvals
                        .findById(row.approvalId())
                        .filter(approval ->
                                !deciders.delegatedRights(person, approval).isEmpty())
                        .isPresent();
        return forSomebody ? Permission.allowed() : own;
    }

    /** How a line's state looks: that of its own decision where it was taken back, else that of the submission. */
    public StateMark mark(InboxRow row) {
        InboxRow.Decided decision = row.decision();
        return decision != null && decision.undone()
                ? new StateMark(Shape.CLOSED, "Undone")
                : ApprovalMarks.of(row.status(), subjects.of(row.subject()));
    }

    /** Whether the decision of a line, which the acting person took, can be taken back now. */
    public boolean mayUndo(InboxRow row) {
        InboxRow.Decided decision = row.decision();
        return decision != null
                && !decision.undone()
                && row.status().isDecided()
                && row.endReason() == null
                && subjects.of(row.subject()).undoable(row.subject().id());
    }

    /** The kinds of subjects there are, as choices of a filter. */
    public List<Choice> kinds() {
        return subjects.all().stream()
                .map(subject -> new Choice(subject.kind(), subject.label()))
                .toList();
    }

    /** The utilities that occur. */
    public List<String> utilities() {
        return queries.utilities();
    }

    /** What a page calls a subject of this kind. */
    public String label(SubjectRef subject) {
        return subjects.of(subject).label();
    }

    /** One word for a subject of this kind, for a button. */
    public String noun(SubjectRef subject) {
        return subjects.of(subject).noun();
    }

    /** What a page calls a decision on a subject of this kind. */
    public String decisionLabel(SubjectRef subject) {
        return subjects.of(subject).decisionLabel();
    }

    /** The word of this kind for a verdict. */
    public String word(SubjectRef subject, Verdict verdict) {
        return subjects.of(subject).word(verdict);
    }

    private Instant oldest(InboxFilter filter) {
        return clock.instant().minus(Duration.ofDays(filter.minDays()));
    }
}
