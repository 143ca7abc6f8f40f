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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;

/**
 * A person who may sign in. What sign-in itself writes (failures, lock, last sign-in) is read here and written by {@link
 * SignInRecords} alone, so that many attempts at once neither collide with nor overwrite an administrator's change.
 */
@Entity
@Table(name = "users")
class User {

    @Id
    private UUID userId;

    private String username;
    private String displayName;
    private @Nullable String email;
    private String passwordHash;
    private boolean enabled;
    private boolean sampleUser;
    private boolean mustChangePassword;
    private Instant passwordChangedAt;
    private Instant createdAt;
    private long sessionEpoch;

    @Column(updatable = false)
    private int failedLogins;

    @Column(updatable = false)
    private @Nullable Instant lockedUntil;

    @Column(updatable = false)
    private @Nullable Instant lastLoginAt;

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
        this.roles = copyOf(roles);
    }

    /** Marks a user of the sample database, whose password everybody knows. */
    User asSampleUser() {
        sampleUser = true;
        return this;
    }

    /** Marks a password that somebody else chose: the person must replace it at the first sign-in. */
    User withTemporaryPassword() {
        mustChangePassword = true;
        return this;
    }

    /** Sets a password chosen by the person; sessions made before are over. */
    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
        mustChangePassword = false;
        endSessions();
    }

    /** Sets a password that the person must replace at the next sign-in; all sessions are over. */
    void resetPassword(String temporaryHash, Instant now) {
        changePassword(temporaryHash, now);
        mustChangePassword = true;
    }

    /** Refuses sign-in from now on; all sessions are over. */
    void disable() {
        if (!enabled) {
            throw new IllegalStateException(username + " is disabled already");
        }
        enabled = false;
        endSessions();
    }

    /** Admits to sign-in again. */
    void enable() {
        if (enabled) {
            throw new IllegalStateException(username + " is enabled already");
        }
        enabled = true;
    }

    void rename(String newDisplayName, @Nullable String newEmail) {
        displayName = newDisplayName;
        email = newEmail;
    }

    /** Sets the roles held from now on; sessions with the old roles are over. */
    void holdRoles(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        endSessions();
    }

    /** Ends every session made so far: each knows the epoch it was made in. */
    void endSessions() {
        sessionEpoch++;
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

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    int failedLogins() {
        return failedLogins;
    }

    @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Set<Role> roles() {
        return copyOf(roles);
    }

    boolean holds(Role role) {
        return roles.contains(role);
    }

    long sessionEpoch() {
        return sessionEpoch;
    }

    long version() {
        return version;
    }

    private static Set<Role> copyOf(Set<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
}
