package tieline.users;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.users.PersonSessions.PersonSession;

/** What a signed-in person does to the own account: change the password, look at the sessions and end the others. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    private final UserRepository users;
    private final SignInService signIn;
    private final PersonSessions sessions;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            UserRepository users,
            SignInService signIn,
            PersonSessions sessions,
            PasswordEncoder passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes the own password and ends the other sessions. Wrong current passwords count towards the lock, so a session
     * left open is no way to guess it. No connection is held while passwords are hashed.
     *
     * @param keptSession the session that goes on
     * @return the principal with which it goes on
     * @throws UserRuleException when the current password is wrong or the new one is refused
     */
    public SignedInPerson changePassword(
            SignedInPerson person, String currentPassword, String newPassword, @Nullable String keptSession) {
        String oldHash = users.findById(person.userId()).orElseThrow().passwordHash();
        if (!passwords.matches(currentPassword, oldHash)) {
            signIn.refuse(person);
            throw new UserRuleException("currentPassword", "The current password is wrong");
        }
        PasswordRules.refusal(person.getUsername(), newPassword).ifPresent(sentence -> {
            throw new UserRuleException("newPassword", sentence);
        });
        if (newPassword.equals(currentPassword)) {
            throw new UserRuleException("newPassword", "Choose another password than the current one");
        }
        String newHash = Objects.requireNonNull(passwords.encode(newPassword));
        return Objects.requireNonNull(transaction.execute(status -> store(person, oldHash, newHash, keptSession)));
    }

    /** The person's sessions, the one that asks first. */
    public List<PersonSession> sessions(SignedInPerson person, @Nullable String currentSession) {
        return sessions.of(person.getUsername(), currentSession);
    }

    /**
     * Ends all sessions of the person but one.
     *
     * @return the principal with which that one goes on
     */
    public SignedInPerson endOtherSessions(SignedInPerson person, @Nullable String keptSession) {
        return Objects.requireNonNull(transaction.execute(status -> {
            User user = users.findById(person.userId()).orElseThrow();
            user.endSessions();
            audit.record(entry(user, "user.sessions-ended", "Ended the own sessions elsewhere"));
            sessions.endAfterCommit(user.username(), keptSession);
            return new SignedInPerson(user);
        }));
    }

    private SignedInPerson store(SignedInPerson person, String oldHash, String newHash, @Nullable String keptSession) {
        User user = users.findById(person.userId()).orElseThrow();
        if (user.isSampleUser()) {
            throw new UserRuleException(null, "Sample users keep the password that the sign-in page shows");
        }
        if (user.isLocked(clock.instant())) {
            throw new UserRuleException(
                    null, "Locked after too many wrong passwords. Try again later, or ask an administrator.");
        }
        if (!user.passwordHash().equals(oldHash)) {
            throw new UserRuleException(null, "The password was changed meanwhile. Sign in again.");
        }
        user.changePassword(newHash, clock.instant());
        audit.record(entry(user, "user.password-changed", "Changed the own password"));
        sessions.endAfterCommit(user.username(), keptSession);
        return new SignedInPerson(user);
    }

    private static AuditEntry entry(User user, String action, String summary) {
        return AuditEntry.of(action, "user", user.userId(), user.username(), summary)
                .at("/admin/users/" + user.username());
    }
}
