package tieline.dasr.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.Utility;
import tieline.dasr.route.RouteFixtures;
import tieline.dasr.route.Routes;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class RoutePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Routes routes;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @TempDir
    private Path directory;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theEmptyListSaysWhatToDo() {
        assertThat(get("/dasr/routes", people.administrator())).bodyText().contains("No route yet", "/dasr/routes/new");
        assertThat(get("/dasr/routes", people.analyst())).bodyText().doesNotContain("/dasr/routes/new");
    }

    @Test
    void anAdministratorSetsUpARouteAndPutsItInUse() {
        Map<String, String> form = form();

        assertThat(get("/dasr/routes/new", people.administrator()))
                .bodyText()
                .contains("Set up this route", "It is never taken from the connection itself");
        assertThat(post("/dasr/routes", form, people.administrator())).hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(get("/dasr/routes/PGE-A", people.analyst()))
                .bodyText()
                .contains("Not in use", "Not tested", "sftp.example.org:22", "at most 500")
                .contains("follows the Drop guide of Pennsylvania", "is invented for the sample data")
                .contains("tieline.credentials.pgex.password")
                .doesNotContain("Test the connection", "Put on hold");
        assertThat(post("/dasr/routes/PGE-A/use", Map.of(), people.administrator()))
                .hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(get("/dasr/routes", people.compliance())).bodyText().contains("PGE-A", "In use", "No 997 yet");
    }

    @Test
    void theFormComesBackWithEverythingThatIsWrong() {
        Map<String, String> form = form();
        form.put("hostKeyFingerprint", "MD5:12:34");
        form.put("port", "70000");
        form.put("senderId", "987654321");

        assertThat(post("/dasr/routes", form, people.administrator()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 entries need correcting", "MD5:12:34")
                .contains("A fingerprint is SHA256:", "from 1 to 65535", "the same company");
        form.put("dailyCutOff", "5 pm");
        form.put("utility", "");
        assertThat(post("/dasr/routes", form, people.administrator()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a time like 17:00", "Choose a utility");
    }

    @Test
    void aSecondRouteInUseIsRefusedWithTheNameOfTheFirst() {
        inUse("PGE-A", Utility.PGE);
        create("PGE-B", Utility.PGE);

        assertThat(post("/dasr/routes/PGE-B/use", Map.of(), people.administrator()))
                .hasRedirectedUrl("/dasr/routes/PGE-B")
                .flash()
                .extractingByKey("flashRefused")
                .asString()
                .contains("PGE-A is in use");
    }

    @Test
    void aManagerHoldsWithAReasonAndReleases() {
        inUse("PGE-A", Utility.PGE);

        assertThat(get("/dasr/routes/PGE-A/hold", people.manager())).bodyText().contains("Answers of the utility");
        assertThat(post("/dasr/routes/PGE-A/hold", Map.of("reason", " "), people.manager()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why");
        assertThat(post("/dasr/routes/PGE-A/hold", Map.of("reason", "cut-over week"), people.manager()))
                .hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(get("/dasr/routes", people.analyst())).bodyText().contains("On hold", "cut-over week");
        assertThat(post("/dasr/routes/PGE-A/hold", Map.of("reason", "again"), people.manager()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("on hold already");
        assertThat(post("/dasr/routes/PGE-A/release", Map.of("reason", "over"), people.manager()))
                .hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(routes.get("PGE-A").onHold()).isFalse();
    }

    @Test
    void anEditKeepsTheCodeAndAnOldPageIsRefused() {
        create("PGE-A", Utility.PGE);
        Map<String, String> form = form();
        form.put("version", "0");
        form.put("requestsPerFileMax", "50");

        assertThat(get("/dasr/routes/PGE-A/edit", people.administrator()))
                .bodyText()
                .contains("Change PGE-A");
        assertThat(post("/dasr/routes/PGE-A/edit", form, people.administrator()))
                .hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(routes.get("PGE-A").requestsPerFileMax()).isEqualTo(50);
        assertThat(post("/dasr/routes/PGE-A/edit", form, people.administrator()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody else changed this route");
    }

    @Test
    void aTestRunsAsAJobAndItsResultStandsOnThePage() throws Exception {
        Path send = Files.createDirectory(directory.resolve("send"));
        Path receive = Files.createDirectory(directory.resolve("receive"));
        CurrentActor.runAs(
                people.administrator(),
                () -> routes.create("PGE-A", Utility.PGE, RouteFixtures.folder(send.toString(), receive.toString())));

        MvcTestResult asked = post("/dasr/routes/PGE-A/test", Map.of(), people.administrator());

        String page = asked.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/dasr/routes/PGE-A?test=");
        await().atMost(Duration.ofSeconds(30)).until(() -> routes.get("PGE-A").testedAt() != null);
        assertThat(get(page, people.administrator()))
                .bodyText()
                .contains("Connection works", "Connected, 0 answers wait");
        String job = page.substring(page.indexOf('=') + 1);
        assertThat(get("/dasr/routes/PGE-A/tests/" + job, people.administrator()))
                .hasRedirectedUrl(page);
        assertThat(mvc.get()
                        .uri("/dasr/routes/PGE-A/tests/" + job)
                        .header("HX-Request", "true")
                        .with(people.as(people.administrator())))
                .bodyText()
                .contains("Connection test")
                .doesNotContain("<html");
    }

    @Test
    void othersReadOnly() {
        create("PGE-A", Utility.PGE);
        for (Actor actor : new Actor[] {people.analyst(), people.compliance(), people.manager()}) {
            assertThat(get("/dasr/routes/PGE-A", actor)).hasStatusOk();
            assertThat(get("/dasr/routes/new", actor)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/dasr/routes", form(), actor)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/dasr/routes/PGE-A/edit", form(), actor)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/dasr/routes/PGE-A/test", Map.of(), actor)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/dasr/routes/PGE-A/use", Map.of(), actor)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post("/dasr/routes/PGE-A/hold", Map.of("reason", "no"), people.analyst()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/dasr/routes/PGE-A/retire", Map.of("reason", "no"), people.manager()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/dasr/routes/NONE", people.analyst())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void create(String code, Utility utility) {
        CurrentActor.runAs(
                people.administrator(),
                () -> routes.create(code, utility, RouteFixtures.folder("/a/send", "/a/receive")));
    }

    private void inUse(String code, Utility utility) {
        create(code, utility);
        CurrentActor.runAs(people.administrator(), () -> routes.use(code));
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(people.as(actor)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> form, Actor actor) {
        var request = mvc.post().uri(uri).with(people.as(actor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>(Map.of(
                "code", "PGE-A",
                "utility", "PGE",
                "kind", "SFTP",
                "host", "sftp.example.org",
                "port", "22",
                "username", "esp",
                "credentialName", "pgex",
                "hostKeyFingerprint", RouteFixtures.FINGERPRINT,
                "sendDirectory", "inbound",
                "receiveDirectory", "outbound"));
        form.putAll(Map.of(
                "senderQualifier", "01",
                "senderId", "123456789",
                "receiverQualifier", "01",
                "receiverId", "987654321",
                "utilityName", "PACIFIC GAS AND ELECTRIC",
                "espName", "EXAMPLE ENERGY SERVICES",
                "partyIdQualifier", "1",
                "actionCode", "F",
                "reasonCode", "A13",
                "reasonText", "ESP RETURNS ACCOUNT TO BUNDLED SERVICE"));
        form.putAll(Map.of(
                "usageIndicator", "T",
                "dailyCutOff", "17:00",
                "requestsPerFileMax", "500",
                "ackExpectedHours", "24",
                "responseExpectedWorkingDays", "3"));
        return form;
    }
}
