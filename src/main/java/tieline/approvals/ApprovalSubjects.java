package tieline.approvals;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of subjects there are. Asked when needed, for the rooms' beans know {@link Approvals} in their turn. */
@Component
class ApprovalSubjects {

    private final ObjectProvider<ApprovalSubject> subjects;

    ApprovalSubjects(ObjectProvider<ApprovalSubject> subjects) {
        this.subjects = subjects;
    }

    /** The one that answers for a kind. */
    ApprovalSubject of(String kind) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room answers for the kind " + kind));
    }

    ApprovalSubject of(SubjectRef subject) {
        return of(subject.kind());
    }

    /** All of them, in the order of their labels. */
    List<ApprovalSubject> all() {
        return subjects.stream()
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }
}
