package tieline.users;

import java.io.Serial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import tieline.platform.security.ActingPerson;
import tieline.platform.security.Actor;
import tieline.platform.web.NamedPerson;

/**
 * The principal of a session: who signed in and the roles held at that moment. A change of roles ends the sessions. No
 * password or hash is in it.
 */
public final class SignedInPerson implements UserDetails, ActingPerson, NamedPerson {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID userId;
    private final String username;
    private final String displayName;
    private final EnumSet<Role> roles;
    private final boolean passwordExpired;
    private final long sessionEpoch;

    SignedInPerson(User user) {
        this.userId = user.userId();
        this.username = user.username();
        this.displayName = user.displayName();
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(user.roles());
        this.passwordExpired = user.mustChangePassword();
        this.sessionEpoch = user.sessionEpoch();
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

    /** The roles held when the session began, in their order. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** Whether the password must be changed before anything else is done. */
    public boolean mustChangePassword() {
        return passwordExpired;
    }

    /** The epoch the session was made in; it is over when the person's epoch moves on. */
    public long sessionEpoch() {
        return sessionEpoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
    }

    /** Nothing: the password is compared at sign-in and not kept. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return username;
    }
}
