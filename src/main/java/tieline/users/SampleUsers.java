package tieline.users;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.SampleData;

/** The users of the sample database. They exist there only, and sign-in refuses them anywhere else. */
@Component
public class SampleUsers {

    /** The password of every sample user, shown on the sign-in page. */
    public static final String PASSWORD = "sample";

    /**
     * One sample user.
     *
     * @param username what to type
     * @param displayName what pages show
     * @param role the one role held
     */
    public record SampleUser(String username, String displayName, Role role) {}

    /** Who they are, in the order the sign-in page lists them. */
    public static final List<SampleUser> ALL = List.of(
            new SampleUser("analyst", "Maya Okafor", Role.ANALYST),
            new SampleUser("analyst2", "Luis Ferreira", Role.ANALYST),
            new SampleUser("manager", "Dana Whitfield", Role.MANAGER),
            new SampleUser("manager2", "Ruth Adeyemi", Role.MANAGER),
            new SampleUser("compliance", "Tomás Herrera", Role.COMPLIANCE),
            new SampleUser("admin", "Ingrid Solberg", Role.ADMINISTRATOR));

    private final UserRepository users;
    private final PasswordEncoder passwords;
    private final SampleData sampleData;
    private final Clock clock;

    SampleUsers(UserRepository users, PasswordEncoder passwords, SampleData sampleData, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sampleData = sampleData;
        this.clock = clock;
    }

    /** Makes the sample users that do not exist. Refuses anywhere but on the sample database. */
    @Transactional
    public void create() {
        if (!sampleData.present()) {
            throw new IllegalStateException("sample users exist only on the embedded sample database");
        }
        List<SampleUser> missing = ALL.stream()
                .filter(sample -> users.findByUsername(sample.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        // One hash for all: everybody knows the password, and each hash takes a while.
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        for (SampleUser sample : missing) {
            users.save(new User(
                            sample.username(), sample.displayName(), null, hash, Set.of(sample.role()), clock.instant())
                    .asSampleUser());
        }
    }
}
