package tieline.approvals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;

/** A kind of subject for tests: a sheet of paper with a text, whose room hears of the decisions. */
@TestComponent
public class Papers implements ApprovalSubject {

    private final Map<UUID, String> texts = new ConcurrentHashMap<>();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    private final Set<UUID> overLimit = ConcurrentHashMap.newKeySet();
    private final List<String> heard = new ArrayList<>();
    private final TransactionTemplate transaction;
    private final ObjectProvider<Approvals> approvals;

    Papers(TransactionTemplate transaction, ObjectProvider<Approvals> approvals) {
        this.transaction = transaction;
        this.approvals = approvals;
    }

    /** A new paper. */
    UUID write(String text) {
        UUID id = Ids.next();
        texts.put(id, text);
        return id;
    }

    void rewrite(UUID id, String text) {
        texts.put(id, text);
    }

    /** What follows from a decision on it has left the house. */
    void letGo(UUID id) {
        gone.add(id);
    }

    /** It is more than this person may decide on. */
    void limit(UUID person) {
        overLimit.add(person);
    }

    void liftLimits() {
        overLimit.clear();
    }

    /** What the room heard, such as {@code APPROVED} or {@code undone}. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    void forget() {
        heard.clear();
    }

    static SubjectRef ref(UUID paper) {
        return new SubjectRef("paper", paper);
    }

    /** Submits a paper in a transaction of its own. */
    UUID submit(Actor submitter, UUID paper, Duration window, Actor... makers) {
        return CurrentActor.callAs(submitter, () -> {
            UUID approval = transaction.execute(status -> approvals
                    .getObject()
                    .submit(new Submission(
                            ref(paper),
                            "PAPER-" + paper.toString().substring(28),
                            "A paper",
                            "/papers/" + paper,
                            currentHash(paper),
                            List.of("Two lines changed", "One line new"),
                            Arrays.stream(makers).map(Actor::personId).collect(Collectors.toSet()),
                            "Publish the paper",
                            window)));
            return Objects.requireNonNull(approval);
        });
    }

    UUID submit(Actor submitter, UUID paper, Actor... makers) {
        return submit(submitter, paper, Duration.ZERO, makers);
    }

    /** Runs a step of the room in a transaction. */
    void inTransaction(Actor person, Runnable work) {
        CurrentActor.runAs(person, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public String label() {
        return "Paper";
    }

    @Override
    public String currentHash(UUID id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(texts.get(id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Permission mayDecide(Actor person, UUID id) {
        return overLimit.contains(person.personId())
                ? Permission.refused("This is above your limit.")
                : Permission.allowed();
    }

    @Override
    public void decided(ApprovalDecision decision) {
        if ("refuse".equals(texts.get(decision.subject().id()))) {
            throw new ApprovalRefusedException("A page is missing.");
        }
        heard.add(decision.verdict().name());
    }

    @Override
    public boolean undoable(UUID id) {
        return !gone.contains(id);
    }

    @Override
    public void undone(UUID id) {
        heard.add("undone");
    }
}
