package tieline.users;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.SampleData;
import tieline.platform.security.Actor;
import tieline.platform.security.People;

/** Looks persons up for sign-in, counts failures and locks. */
@Service
class SignInService implements UserDetailsService, People {

    private final UserRepository users;
    private final AuditTrail audit;
    private final SampleData sampleData;
    private final Clock clock;

    SignInService(UserRepository users, AuditTrail audit, SampleData sampleData, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.sampleData = sampleData;
        this.clock = clock;
    }

    /** Finds a person by username; a sample user is unknown unless this is the sample database. */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return users.findByUsername(username.toLowerCase(Locale.ROOT))
                .filter(user -> sampleData.present() || !user.isSampleUser())
                .map(user -> new SignedInPerson(user, !user.isLocked(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> find(UUID id) {
        return users.findById(id)
                .filter(User::isEnabled)
                .map(user -> new Actor(
                        id,
                        user.displayName(),
                        user.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet())));
    }

    @EventListener
    @Transactional
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        users.findByUsername(event.getAuthentication().getName().toLowerCase(Locale.ROOT))
                .ifPresent(user -> {
                    user.loginFailed(clock.instant());
                    String summary = user.isLocked(clock.instant())
                            ? "Locked for 15 minutes after " + User.FAILED_LOGINS_MAX + " wrong passwords"
                            : "Sign-in with a wrong password";
                    audit.record(AuditEntry.of("user.sign-in-failed", "user", user.userId(), user.username(), summary));
                });
    }

    @EventListener
    @Transactional
    public void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            users.findById(person.userId()).ifPresent(user -> {
                user.loginSucceeded(clock.instant());
                audit.record(AuditEntry.of("user.signed-in", "user", user.userId(), user.username(), "Signed in"));
            });
        }
    }
}
