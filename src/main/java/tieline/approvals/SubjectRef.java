package tieline.approvals;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names what is decided on, without knowing it.
 *
 * @param kind a short stable word of the room that owns it, such as {@code dasr-batch} or {@code letter-template}; an {@link
 *     ApprovalSubject} answers for each kind
 * @param id its identifier in that room
 */
public record SubjectRef(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** Refuses a kind that is no short lower-case word. */
    public SubjectRef {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of subject: " + kind);
        }
    }
}
