package tieline.users.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The rule behind all others: an address that no room has opened is closed to everybody. To a signed-in person it does
 * not exist; a stranger is asked to sign in, as for every address, and so learns nothing.
 */
final class UnknownAddress implements AuthorizationManager<RequestAuthorizationContext> {

    /** Says why access is refused, so that the answer can be "not found". */
    static final class Refusal extends AuthorizationDecision {

        Refusal() {
            super(false);
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext address) {
        return new Refusal();
    }
}
