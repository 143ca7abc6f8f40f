package tieline.users;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;

/**
 * Creates and changes users, for administrators. Every change is on record with the values before and after; what a
 * person may do changes at once, because the sessions end with it.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class UserAdministration {

    /** What a user name looks like: lower-case letters, digits, dot, hyphen, underscore. */
    public static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,59}";

    /** A user of this name would hide behind the page that makes users. */
    static final String RESERVED = "new";

    static final String USERNAME_HINT = "Use 2 to 60 lower-case letters, digits, dots, hyphens or underscores";

    private static final Pattern USERNAME_PATTERN = Pattern.compile(USERNAME);

    private final UserRepository users;
    private final Administrators administrators;
    private final SignInRecords signInRecords;
    private final PersonSessions sessions;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    UserAdministration(
            UserRepository users,
            Administrators administrators,
            SignInRecords signInRecords,
            PersonSessions sessions,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.administrators = administrators;
        this.signInRecords = signInRecords;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The user with this name. */
    @Transactional(readOnly = true)
    public Optional<UserView> find(String username) {
        return users.findByUsername(username).map(user -> UserView.of(user, clock.instant()));
    }

    /**
     * Creates a user.
     *
     * @return the temporary password, to be shown once: it is not kept
     * @throws UserRuleException when the name is malformed or taken
     */
    @Transactional
    public String create(String username, String displayName, @Nullable String email, Set<Role> roles) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME_PATTERN.matcher(name).matches() || name.equals(RESERVED)) {
            throw new UserRuleException("username", USERNAME_HINT);
        }
        String temporary = TemporaryPassword.next();
        User user = new User(name, displayName, email, hash(temporary), roles, clock.instant()).withTemporaryPassword();
        try {
            users.saveAndFlush(user);
        } catch (DataIntegrityViolationException e) {
            throw new UserRuleException("username", "The user name " + name + " is taken");
        }
        audit.record(entry(user, "user.created", "User created")
                .changed("name", null, displayName)
                .changed("email", null, email)
                .changed("roles", null, UserView.inWords(roles)));
        return temporary;
    }

    /** Changes how a person is called and reached. */
    @Transactional
    public void rename(String username, long version, String displayName, @Nullable String email) {
        User user = load(username, version);
        AuditEntry entry = entry(user, "user.renamed", "Name or email changed");
        if (!displayName.equals(user.displayName())) {
            entry = entry.changed("name", user.displayName(), displayName);
        }
        if (!Objects.equals(email, user.email())) {
            entry = entry.changed("email", user.email(), email);
        }
        if (!entry.after().isEmpty()) {
            user.rename(displayName, email);
            audit.record(entry);
        }
    }

    /**
     * Sets the roles a person holds and ends the sessions with the old ones.
     *
     * @throws UserRuleException for one's own roles, and where no enabled administrator would remain
     */
    @Transactional
    public void changeRoles(String username, long version, Set<Role> roles, @Nullable String reason) {
        User user = load(username, version);
        require(UserPermissions.changeRoles(CurrentActor.get(), user.userId()));
        if (user.roles().equals(roles)) {
            return;
        }
        if (user.holds(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(user.userId());
        }
        AuditEntry entry = entry(user, "user.roles-changed", "Roles changed")
                .because(reason)
                .changed("roles", UserView.inWords(user.roles()), UserView.inWords(roles));
        user.holdRoles(roles);
        audit.record(entry);
        sessions.endAfterCommit(user.username(), null);
    }

    /**
     * Refuses sign-in from now on and ends the sessions. Nothing is deleted: the person stays in every history.
     *
     * @throws UserRuleException for oneself, and where no enabled administrator would remain
     */
    @Transactional
    public void disable(String username, @Nullable String reason) {
        User user = load(username);
        require(UserPermissions.disable(CurrentActor.get(), user.userId()));
        if (!user.isEnabled()) {
            return;
        }
        if (user.holds(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(user.userId());
        }
        user.disable();
        audit.record(
                entry(user, "user.disabled", "Sign-in disabled").because(reason).changed("enabled", "yes", "no"));
        sessions.endAfterCommit(user.username(), null);
    }

    /** Admits to sign-in again, with the same password and roles, and without a lock. */
    @Transactional
    public void enable(String username, @Nullable String reason) {
        User user = load(username);
        if (user.isEnabled()) {
            return;
        }
        user.enable();
        signInRecords.unlock(user.userId());
        audit.record(
                entry(user, "user.enabled", "Sign-in enabled").because(reason).changed("enabled", "no", "yes"));
    }

    /** Ends the lock after wrong passwords before its time. */
    @Transactional
    public void unlock(String username) {
        User user = load(username);
        if (user.isLocked(clock.instant())) {
            signInRecords.unlock(user.userId());
            audit.record(entry(user, "user.unlocked", "Unlocked before the time")
                    .changed("locked until", user.lockedUntil(), null));
        }
    }

    /**
     * Replaces a password by a temporary one that the person must change, ends the sessions and any lock.
     *
     * @return the temporary password, to be shown once: it is not kept
     * @throws UserRuleException for one's own password and for sample users
     */
    @Transactional
    public String resetPassword(String username) {
        User user = load(username);
        require(UserPermissions.resetPassword(CurrentActor.get(), user.userId(), user.isSampleUser()));
        String temporary = TemporaryPassword.next();
        user.resetPassword(hash(temporary), clock.instant());
        signInRecords.unlock(user.userId());
        audit.record(entry(user, "user.password-reset", "Password replaced by a temporary one"));
        sessions.endAfterCommit(user.username(), null);
        return temporary;
    }

    private User load(String username) {
        return users.findByUsername(username).orElseThrow(() -> new UserRuleException(null, "There is no such user"));
    }

    private User load(String username, long version) {
        User user = load(username);
        if (user.version() != version) {
            throw new UserRuleException(
                    null, "Somebody changed this user meanwhile. Look at the values and try again.");
        }
        return user;
    }

    private void requireAnotherAdministrator(UUID userId) {
        if (!administrators.existBeside(userId)) {
            throw new UserRuleException(null, "This is the last enabled administrator. Appoint another one first.");
        }
    }

    private static void require(Optional<String> refusal) {
        refusal.ifPresent(sentence -> {
            throw new UserRuleException(null, sentence);
        });
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static AuditEntry entry(User user, String action, String summary) {
        return AuditEntry.of(action, "user", user.userId(), user.username(), summary)
                .at("/admin/users/" + user.username());
    }
}
