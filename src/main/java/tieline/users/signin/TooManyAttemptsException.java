package tieline.users.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins from one network address have failed; the password was not looked at. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("too many failed sign-ins from this address");
    }
}
