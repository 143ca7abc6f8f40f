package tieline.users;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.SampleData;

/**
 * Lets whoever can read the application's log become the first administrator of a configured database, once. Nothing of
 * this exists on the sample database, which has its own users.
 */
@Service
public class FirstAdministrator {

    private static final Pattern USERNAME = Pattern.compile(UserAdministration.USERNAME);

    private final SetupLinks links;
    private final Administrators administrators;
    private final UserRepository users;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final SampleData sampleData;
    private final Clock clock;

    FirstAdministrator(
            SetupLinks links,
            Administrators administrators,
            UserRepository users,
            PasswordEncoder passwords,
            AuditTrail audit,
            SampleData sampleData,
            Clock clock) {
        this.links = links;
        this.administrators = administrators;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.sampleData = sampleData;
        this.clock = clock;
    }

    /** Voids older links and, where no enabled administrator exists, makes a new one and answers its token. */
    @Transactional
    public Optional<String> newLink() {
        if (sampleData.present()) {
            return Optional.empty();
        }
        boolean needed = !administrators.exist();
        links.voidAll();
        return needed ? Optional.of(links.make()) : Optional.empty();
    }

    /** Whether the link still opens. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return !sampleData.present() && links.isOpen(token);
    }

    /**
     * Uses the link up and makes the administrator.
     *
     * @throws UserRuleException when the link is over, an administrator exists already, or an entry is refused; the link
     *     then stays as it was
     */
    @Transactional
    public void create(String token, String username, String displayName, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches() || name.equals(UserAdministration.RESERVED)) {
            throw new UserRuleException("username", UserAdministration.USERNAME_HINT);
        }
        PasswordRules.refusal(name, password).ifPresent(sentence -> {
            throw new UserRuleException("password", sentence);
        });
        if (sampleData.present() || !links.use(token) || administrators.exist()) {
            throw new UserRuleException(null, "This link is over. Start Tieline again to get a new one.");
        }
        if (users.findByUsername(name).isPresent()) {
            throw new UserRuleException("username", "The user name " + name + " is taken");
        }
        User user = users.save(new User(
                name,
                displayName,
                null,
                Objects.requireNonNull(passwords.encode(password)),
                Set.of(Role.ADMINISTRATOR),
                clock.instant()));
        audit.record(AuditEntry.of(
                        "user.created", "user", user.userId(), name, "First administrator made with the setup link")
                .at("/admin/users/" + name)
                .changed("name", null, displayName)
                .changed("roles", null, UserView.inWords(user.roles())));
    }
}
