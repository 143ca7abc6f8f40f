package tieline.approvals;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;
import tieline.users.Role;

/**
 * One kind of thing that is decided on. The room that owns it makes one bean for each kind.
 *
 * <p>Every method runs in the transaction of the step that asks. A method that cannot go along throws {@link
 * ApprovalRefusedException} with a sentence for the person; then nothing has happened.
 */
public interface ApprovalSubject {

    /** The stable word for the kind, as in {@link SubjectRef#kind()}. */
    String kind();

    /** What a page calls one of them, such as {@code D-DASR batch}. */
    String label();

    /** One word for it on a button: "Review batch". */
    default String noun() {
        return "item";
    }

    /** What a page calls the decision. */
    default String decisionLabel() {
        return "Approval";
    }

    /** SHA-256 of what it holds now, in lower-case hexadecimal. */
    String currentHash(UUID id);

    /** The name of the {@link Role} that decides. */
    default String deciderRole() {
        return Role.MANAGER.name();
    }

    /** What a decider may say. */
    default Set<Verdict> verdicts() {
        return EnumSet.allOf(Verdict.class);
    }

    /** The word for a verdict: {@code approved}, {@code go}. */
    default String word(Verdict verdict) {
        return verdict.label();
    }

    /** The verdict as a deed, after the person's name: {@code approved it}, {@code decided go}. */
    default String deed(Verdict verdict) {
        return verdict.deed();
    }

    /** The word of the choice. */
    default String verb(Verdict verdict) {
        return verdict.verb();
    }

    /**
     * Rules of this kind beyond the common ones, such as limits by person. That it waits, that the person holds {@link
     * #deciderRole()} and had no hand in it is asked already. The inbox asks it for every row: keep it quick.
     */
    default Permission mayDecide(Actor person, UUID id) {
        return Permission.allowed();
    }

    /**
     * Locks the subject until the transaction ends. Asked before the approval itself is locked, so that whoever changes the
     * subject and whoever decides on it take the two locks in the same order.
     */
    default void lock(UUID id) {
        // nothing to lock
    }

    /** Somebody decided: brings the subject into its next state. Refuses where something is missing that it needs. */
    void decided(ApprovalDecision decision);

    /** Whether a decision can be taken back: nothing that follows from it has left the house. */
    default boolean undoable(UUID id) {
        return true;
    }

    /** The decision was taken back: the subject waits again. Called only where {@link #undoable} says so. */
    void undone(UUID id);
}
