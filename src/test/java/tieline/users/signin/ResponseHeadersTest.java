package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What every answer tells the browser. */
@TielineTest
class ResponseHeadersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Test
    void pagesOfSignedInPeopleAreNotKept() {
        assertThat(mvc.get().uri("/me").with(people.as(people.analyst())))
                .hasStatus(200)
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void nothingFromOutsideRunsAndNothingIsFramedOrGuessed() {
        for (MvcTestResult answer : new MvcTestResult[] {
            mvc.get().uri("/me").with(people.as(people.analyst())).exchange(),
            mvc.get().uri("/login").exchange(),
            mvc.get().uri("/css/base.css").exchange(),
            mvc.get().uri("/accounts/anything").exchange()
        }) {
            assertThat(answer)
                    .hasHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("X-Frame-Options", "DENY")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .doesNotContainHeader("Strict-Transport-Security");
        }
        assertThat(SecurityConfiguration.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void aSecureConnectionStaysSecure() {
        assertThat(mvc.get().uri("/login").secure(true)).hasHeader("Strict-Transport-Security", "max-age=31536000");
        assertThat(mvc.get().uri("/css/base.css").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void assetsAreKeptForAYear() {
        assertThat(mvc.get().uri("/css/base.css")).hasStatus(200).hasHeader("Cache-Control", "max-age=31536000");
        assertThat(mvc.get().uri("/css/no-such.css")).hasStatus(404);
        assertThat(mvc.post().uri("/css/base.css")).hasStatus(405);
    }

    @Test
    void anUnknownAddressIsUnknownToSignedInPeopleAndLikeAnyOtherToStrangers() {
        assertThat(mvc.get().uri("/no/such/page").with(people.as(people.administrator())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/no/such/page")).hasRedirectedUrl("/login?to=%2Fno%2Fsuch%2Fpage");
        assertThat(mvc.get().uri("/error").with(people.as(people.administrator())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/actuator/env").with(people.as(people.administrator())))
                .hasStatus(404);
    }

    @Test
    void headIsAnsweredLikeGet() {
        assertThat(mvc.head().uri("/me").with(people.as(people.analyst()))).hasStatus(200);
    }

    @Test
    void aChangeWithoutTheFormsTokenIsRefused() {
        assertThat(mvc.post().uri("/admin/users/anybody/disabling").with(people.as(people.administrator())))
                .hasStatus(403);
    }
}
