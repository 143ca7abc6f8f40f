package tieline.users.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import tieline.testing.TestPeople;
import tieline.users.Role;
import tieline.users.SignedInPerson;
import tieline.users.TestPrincipals;

/** Asks the application's security chain whether it lets a request through, without what stands behind it. */
final class SecurityProbe {

    /** The answer of a request that was let through. */
    static final String THROUGH = "through";

    /** The answer of a request that was sent to the sign-in page. */
    static final String SIGN_IN = "sign-in";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?\\w+)(?::([^{}]+))?}");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\(?([\\w-]+)(\\|[\\w-]+)*\\)?");

    private final Filter chain;
    private final TestPeople people;
    private final TestPrincipals principals;

    SecurityProbe(Filter chain, TestPeople people, TestPrincipals principals) {
        this.chain = chain;
        this.people = people;
        this.principals = principals;
    }

    /** In whose name a request is made. */
    enum Who {
        STRANGER,
        /** Signed in and without any role. */
        NO_ROLE,
        ANALYST,
        MANAGER,
        COMPLIANCE,
        ADMINISTRATOR
    }

    /** The answer: {@link #THROUGH}, {@link #SIGN_IN} or the status of the refusal. */
    String ask(Who who, String method, String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address(pattern));
        request.setServletPath(address(pattern));
        CsrfFilter.skipRequest(request);
        if (who != Who.STRANGER) {
            request.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context(who));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean[] through = {false};
        try {
            chain.doFilter(request, response, (passed, answer) -> through[0] = true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
        if (through[0]) {
            return THROUGH;
        }
        String location = response.getRedirectedUrl();
        return location != null && location.startsWith("/login") ? SIGN_IN : String.valueOf(response.getStatus());
    }

    private SecurityContextImpl context(Who who) {
        String username = "probe-" + who.name().toLowerCase(Locale.ROOT).replace('_', '-');
        people.person(username, who == Who.NO_ROLE ? new Role[0] : new Role[] {Role.valueOf(who.name())});
        SignedInPerson person = principals.of(username);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** An address that the pattern matches: the first of several words, else any word. */
    private static String address(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            String regex = variable.group(2);
            Matcher words = regex == null ? null : ALTERNATIVES.matcher(regex);
            String word = words != null && words.matches() ? words.group(1) : "x";
            variable.appendReplacement(address, variable.group(1).startsWith("*") ? "/" + word : word);
        }
        return variable.appendTail(address).toString().replace("**", "x").replace("//", "/");
    }
}
