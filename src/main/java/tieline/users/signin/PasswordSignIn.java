package tieline.users.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tieline.users.SignInService;
import tieline.users.SignInService.Candidate;
import tieline.users.SignedInPerson;

/**
 * Sign-in by user name and password. Unknown, disabled, locked and wrong give one answer after the same work: one lookup,
 * one comparison of the password, one statement that settles the attempt. No connection is held while the password is
 * compared. Where too many attempts from one network address have failed, none of this happens.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInService signIn;
    private final PasswordEncoder passwords;
    private final String hashOfNobody;

    PasswordSignIn(SignInService signIn, PasswordEncoder passwords) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.hashOfNobody = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = NetworkAddress.of(attempt);
        if (!signIn.mayTry(address)) {
            throw new TooManyAttemptsException();
        }
        Optional<Candidate> candidate = signIn.candidate(attempt.getName());
        String hash = candidate.map(Candidate::passwordHash).orElse(hashOfNobody);
        boolean right = passwords.matches(password(attempt), hash);
        SignedInPerson person = candidate.map(Candidate::person).orElse(null);
        if (!settled(person, right) || person == null) {
            throw new BadCredentialsException("refused");
        }
        signIn.cameIn(address);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private boolean settled(@Nullable SignedInPerson person, boolean right) {
        if (person == null) {
            signIn.refuseUnknown();
            return false;
        }
        if (right) {
            return signIn.admit(person);
        }
        signIn.refuse(person);
        return false;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String password(Authentication attempt) {
        Object credentials = attempt.getCredentials();
        return credentials == null ? "" : credentials.toString();
    }
}
