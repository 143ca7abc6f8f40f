package tieline.users.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import tieline.users.SignInService;
import tieline.users.SignedInPerson;

/** Puts signing out on record. */
@Component
class SignOutRecorder {

    private final SignInService signIn;

    SignOutRecorder(SignInService signIn) {
        this.signIn = signIn;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            signIn.left(person);
        }
    }
}
