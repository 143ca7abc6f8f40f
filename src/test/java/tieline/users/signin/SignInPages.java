package tieline.users.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.TestPeople;

/** Signs in through the form, as a browser would, and keeps the cookie. */
public final class SignInPages {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester mvc;

    /** Each browser has an address of its own, so that failures of other tests do not count here. */
    private final String address = nextAddress();

    public SignInPages(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** The network address that this browser comes from. */
    public String address() {
        return address;
    }

    private static String nextAddress() {
        int number = NUMBERS.incrementAndGet();
        return "10.1." + number / 256 + "." + number % 256;
    }

    /** Posts the sign-in form. */
    public MvcTestResult post(String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password)
                .exchange();
    }

    /** Signs a test person in and answers the session's cookie. */
    public Cookie signIn(String username) {
        return cookie(post(username, TestPeople.PASSWORD));
    }

    /** The session's cookie of an answer; its name and flags come with a real server ({@code ProxyTest}). */
    public static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getMvcResult().getResponse().getCookie("SESSION"), "no session was made");
    }

    /** Opens a page with a session. */
    public MvcTestResult open(String address, Cookie session) {
        return mvc.get().uri(address).cookie(session).exchange();
    }
}
