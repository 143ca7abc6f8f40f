package tieline.platform.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the running request or job. */
public final class CurrentActor {

    private CurrentActor() {}

    /** The acting person, or {@link Actor#SYSTEM} where the application works for itself. */
    public static Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingPerson person) {
            return person.actor();
        }
        return Actor.SYSTEM;
    }

    /** Runs work as the given actor, as a job does for the person who asked for it, and restores what was before. */
    public static <T> T callAs(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(actor));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** {@link #callAs} without a result. */
    public static void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return null;
        });
    }

    private static Authentication authentication(Actor actor) {
        record Principal(Actor actor) implements ActingPerson {}
        return UsernamePasswordAuthenticationToken.authenticated(
                new Principal(actor),
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
