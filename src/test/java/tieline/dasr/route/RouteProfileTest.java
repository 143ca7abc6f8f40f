package tieline.dasr.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tieline.accounts.Utility;

class RouteProfileTest {

    @Test
    void aUsualProfileHasNoProblem() {
        assertThat(RouteFixtures.sftp("sftp.example.org", 22, "pge").problems()).isEmpty();
        assertThat(RouteFixtures.folder("/a", "/b").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MD5:aa:bb",
                "sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SHA256:short"
            })
    void aFingerprintIsSha256AndFortyThreeCharacters(String fingerprint) {
        assertThat(server("sftp.example.org", 22, fingerprint).problems())
                .extracting(RouteProblem::field)
                .containsExactly("hostKeyFingerprint");
    }

    @ParameterizedTest
    @CsvSource({"sftp.example.org,0,port", "sftp.example.org,65536,port", "user@host,22,host", "host/path,22,host"})
    void aServerIsAHostAndAPort(String host, int port, String field) {
        assertThat(server(host, port, RouteFixtures.FINGERPRINT).problems())
                .extracting(RouteProblem::field)
                .containsExactly(field);
    }

    @Test
    void theTwoDirectoriesDifferAndAFolderIsWrittenInFull() {
        assertThat(RouteFixtures.folder("/a", "/a").problems()).hasSize(1);
        assertThat(RouteFixtures.folder("a", "/b").problems())
                .extracting(RouteProblem::field)
                .containsExactly("sendDirectory");
    }

    @Test
    void nobodySendsToItself() {
        RouteProfile profile = RouteFixtures.folder("/a", "/b");
        assertThat(new RouteProfile(profile.endpoint(), RouteFixtures.edi("123456789"), profile.rules()).problems())
                .extracting(RouteProblem::sentence)
                .containsExactly("Sender and receiver are the same company");
    }

    @Test
    void whatTheFileCannotCarryIsRefusedWithTheRoute() {
        EdiProfile edi = new EdiProfile(
                "01",
                "123456789",
                "01",
                "987654321",
                "N".repeat(61),
                "OUR NAME",
                "1",
                "FFF",
                "A13",
                "R".repeat(81),
                "T");
        RouteProfile profile = RouteFixtures.folder("/a", "/b");

        assertThat(new RouteProfile(profile.endpoint(), edi, profile.rules()).problems())
                .extracting(RouteProblem::field)
                .containsExactly("utilityName", "actionCode", "reasonText");
    }

    @Test
    void numbersOutsideTheirRangesAreRefusedByTheEntityToo() {
        RouteProfile profile = RouteFixtures.folder("/a", "/b");
        RouteProfile wrong =
                new RouteProfile(profile.endpoint(), profile.edi(), new RouteRules(LocalTime.NOON, 0, 721, 61));

        assertThat(wrong.problems()).hasSize(3);
        assertThatThrownBy(() -> new Route("A1", Utility.PGE, wrong)).isInstanceOf(RouteRefusedException.class);
    }

    private static RouteProfile server(String host, @Nullable Integer port, String fingerprint) {
        return RouteFixtures.profile(new Endpoint(RouteKind.SFTP, host, port, "esp", "pge", fingerprint, "in", "out"));
    }
}
