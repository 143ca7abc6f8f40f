package tieline.users;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import tieline.platform.security.ActingPerson;
import tieline.platform.security.Actor;
import tieline.platform.web.NamedPerson;

/** The principal of a session: who signed in and the roles held at that moment. A change of roles ends the sessions. */
public final class SignedInPerson implements UserDetails, ActingPerson, NamedPerson, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID userId;
    private final String username;
    private final String displayName;
    private final Set<Role> roles;
    private final boolean enabled;
    private final boolean unlocked;
    private final boolean passwordExpired;
    private String passwordHash;

    SignedInPerson(User user, boolean unlocked) {
        this.userId = user.userId();
        this.username = user.username();
        this.displayName = user.displayName();
        this.roles = user.roles();
        this.enabled = user.isEnabled();
        this.unlocked = unlocked;
        this.passwordExpired = user.mustChangePassword();
        this.passwordHash = user.passwordHash();
    }

    @Override
    public Actor actor() {
        return new Actor(userId, displayName, roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String displayName() {
        return displayName;
    }

    /** The person's identifier. */
    public UUID userId() {
        return userId;
    }

    /** Whether the password must be changed before anything else is done. */
    public boolean mustChangePassword() {
        return passwordExpired;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** The hash does not go into the session. */
    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
