package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tieline.testing.QuickPasswords;
import tieline.testing.TestDatabaseInitializer;
import tieline.testing.TestPeople;

/** A real server set up for a proxy that ends TLS: TIELINE_SECURE_COOKIES and TIELINE_FORWARD_HEADERS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"TIELINE_SECURE_COOKIES=true", "TIELINE_FORWARD_HEADERS=framework"})
@Import({TestPeople.class, QuickPasswords.class})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class BehindAProxyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private HttpClient browser;

    @BeforeEach
    void browser() {
        people.analyst();
        browser = HttpClient.newHttpClient();
    }

    @Test
    void theSessionsCookieIsForSecureConnectionsOnly() throws Exception {
        HttpResponse<String> form = get("/login", "");
        assertThat(form.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("tieline=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Max-Age", "Domain");
        assertThat(form.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void redirectsLeadToTheProxyAndRecordsNameTheClient() throws Exception {
        assertThat(get("/me", "").headers().firstValue("Location")).hasValue("https://tieline.example/login?to=%2Fme");
        HttpResponse<String> form = get("/login", "");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = browser.send(
                request("/login", cookie(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=test-analyst&password="
                                + TestPeople.PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location")).hasValue("https://tieline.example/");
        assertThat(jdbc.queryForList(
                        "SELECT remote_address FROM audit_events WHERE action = 'user.signed-in'", String.class))
                .isEqualTo(List.of("192.0.2.77"));
        assertThat(get("/me", cookie(answer)).body()).contains("192.0.2.77", "Firefox on Windows");
        HttpResponse<String> unknown = get("/no/such/page", cookie(answer));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Test Analyst").doesNotContain("Whitelabel", "Exception");
    }

    private HttpResponse<String> get(String address, String cookie) throws IOException, InterruptedException {
        return browser.send(request(address, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "tieline.example")
                .header("X-Forwarded-For", "192.0.2.77")
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .header("Cookie", cookie);
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }
}
