package tieline.users;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;

/** A person who may sign in. */
@Entity
@Table(name = "users")
class User {

    /** Wrong passwords in a row until the account is locked. */
    static final int FAILED_LOGINS_MAX = 5;

    /** How long a lock lasts. */
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private UUID userId;

    private String username;
    private String displayName;
    private @Nullable String email;
    private String passwordHash;
    private boolean enabled;
    private boolean sampleUser;
    private boolean mustChangePassword;
    private int failedLogins;
    private @Nullable Instant lockedUntil;
    private Instant passwordChangedAt;
    private @Nullable Instant lastLoginAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected User() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init")
    User(
            String username,
            String displayName,
            @Nullable String email,
            String passwordHash,
            Set<Role> roles,
            Instant now) {
        this.userId = Ids.next();
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.email = email;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.passwordChangedAt = now;
        this.createdAt = now;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** Marks a user of the sample database, whose password everybody knows. */
    User asSampleUser() {
        sampleUser = true;
        return this;
    }

    /** Counts a wrong password; the fifth in a row locks the account for a quarter of an hour. */
    void loginFailed(Instant now) {
        failedLogins++;
        if (failedLogins >= FAILED_LOGINS_MAX) {
            lockedUntil = now.plus(LOCK);
            failedLogins = 0;
        }
    }

    /** Notes a successful sign-in and forgets earlier failures. */
    void loginSucceeded(Instant now) {
        failedLogins = 0;
        lockedUntil = null;
        lastLoginAt = now;
    }

    /** Ends a lock before its time. */
    void unlock() {
        failedLogins = 0;
        lockedUntil = null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Sets a password chosen by the person. */
    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
        mustChangePassword = false;
        unlock();
    }

    /** Sets a password that the person must replace at the next sign-in. */
    void resetPassword(String temporaryHash, Instant now) {
        changePassword(temporaryHash, now);
        mustChangePassword = true;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
        unlock();
    }

    void rename(String newDisplayName, @Nullable String newEmail) {
        displayName = newDisplayName;
        email = newEmail;
    }

    void holdRoles(Set<Role> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
    }

    UUID userId() {
        return userId;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isSampleUser() {
        return sampleUser;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    long version() {
        return version;
    }
}
