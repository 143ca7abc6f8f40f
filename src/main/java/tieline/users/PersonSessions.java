package tieline.users;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of a person, over all nodes: they are rows of the database. */
@Component
public class PersonSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    PersonSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One session, without its identifier: who knows that holds the session.
     *
     * @param origin where it was begun; null where that is not known
     * @param lastUsedAt when it last asked for a page
     * @param current whether it is the one that asks
     */
    public record PersonSession(@Nullable SessionOrigin origin, Instant lastUsedAt, boolean current) {}

    /** The person's sessions, the one that asks first, then the last used first. */
    public List<PersonSession> of(String username, @Nullable String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new PersonSession(
                        session.getAttribute(SessionOrigin.ATTRIBUTE),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(PersonSession::current)
                        .thenComparing(PersonSession::lastUsedAt)
                        .reversed())
                .toList();
    }

    /** Deletes the person's sessions but one, once the running transaction has committed; the user's epoch has ended them. */
    void endAfterCommit(String username, @Nullable String keptId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.findByPrincipalName(username).keySet().stream()
                        .filter(id -> !id.equals(keptId))
                        .forEach(sessions::deleteById);
            }
        });
    }
}
