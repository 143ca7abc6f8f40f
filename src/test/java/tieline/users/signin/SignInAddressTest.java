package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** Failed sign-ins of one network address are limited, whoever they are for. */
@TielineTest
class SignInAddressTest {

    private static final String WRONG = "not the password";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SettableClock clock;

    @Value("${tieline.sign-in.failures-per-address}")
    private int failuresMax;

    private SignInPages pages;
    private String username;

    @BeforeEach
    void person() {
        pages = new SignInPages(mvc);
        username = "address-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void refusesEvenTheRightPasswordAfterTooManyFailuresForWhomever() {
        pages.post(username, WRONG);
        failedBefore(failuresMax - 2);
        assertThat(pages.post("nobody-" + UUID.randomUUID(), WRONG)).hasRedirectedUrl("/login?error");
        assertThat(pages.post("nobody-" + UUID.randomUUID(), WRONG)).hasRedirectedUrl("/login?error");
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?wait");
        assertThat(pages.post("nobody-" + UUID.randomUUID(), WRONG)).hasRedirectedUrl("/login?wait");
        assertThat(mvc.get().uri("/login").param("wait", ""))
                .bodyText()
                .contains("Too many sign-ins from your network address");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_events WHERE subject_label = ?", String.class, pages.address()))
                .as("recorded once")
                .containsExactly("user.sign-in-limited");
    }

    @Test
    void letsOtherAddressesInAndOpensAfterAQuarterOfAnHour() {
        pages.post(username, WRONG);
        failedBefore(failuresMax);
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?wait");
        assertThat(new SignInPages(mvc).post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
        clock.advance(Duration.ofMinutes(14));
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?wait");
        clock.advance(Duration.ofMinutes(1));
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void doesNotCountWhoComesIn() {
        pages.post(username, WRONG);
        for (int i = 0; i < 3; i++) {
            assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
        }
        assertThat(tried()).isOne();
    }

    @Test
    void forgetsAddressesWhoseTimeIsOver() {
        pages.post(username, WRONG);
        clock.advance(Duration.ofMinutes(16));
        new SignInPages(mvc).post(username, WRONG);
        assertThat(jdbc.queryForList(
                        "SELECT 1 FROM sign_in_addresses WHERE address = ?", Integer.class, pages.address()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:aaaa:bbbb:cccc:dddd, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::3:4:5:6:7, 0:0:0:3::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7",
        "'', unknown"
    })
    void countsAnIpv6AddressWithItsNetwork(String remote, String counted) {
        assertThat(NetworkAddress.counted(remote)).isEqualTo(counted);
    }

    private void failedBefore(int times) {
        jdbc.update("UPDATE sign_in_addresses SET tried = ? WHERE address = ?", times, pages.address());
    }

    private int tried() {
        return jdbc.queryForObject(
                "SELECT tried FROM sign_in_addresses WHERE address = ?", Integer.class, pages.address());
    }
}
