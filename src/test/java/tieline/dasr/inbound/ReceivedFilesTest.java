package tieline.dasr.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.Utility;
import tieline.dasr.route.RouteFixtures;
import tieline.dasr.route.Routes;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class ReceivedFilesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Routes routes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void listsTheFilesOfAUtilityTheLatestFirst() {
        UUID pge = route("PGE-A", Utility.PGE);
        UUID sce = route("SCE-A", Utility.SCE);
        receive(pge, "first.edi", "x".getBytes(), "STORED", null);
        receive(sce, "second.edi", "y".getBytes(), "READ", "1 acknowledgment");

        assertThat(get("/dasr/inbound", people.analyst()))
                .bodyText()
                .containsSubsequence("second.edi", "Read", "1 acknowledgment", "first.edi", "Waits to be read");
        assertThat(get("/dasr/inbound?utility=PGE", people.compliance()))
                .bodyText()
                .contains("first.edi")
                .doesNotContain("second.edi");
        assertThat(get("/dasr/inbound?after=nonsense", people.analyst()))
                .bodyText()
                .contains("No file has come");
    }

    @Test
    void showsSegmentsAndGivesTheFileAsItCame() {
        byte[] content = {'I', 'S', 'A', '*', (byte) 0xff, 0, '<', 'b', '>'};
        UUID file = receive(route("PGE-A", Utility.PGE), "odd name.edi", content, "STORED", null);

        assertThat(get("/dasr/inbound/" + file, people.manager()))
                .bodyText()
                .contains("odd name.edi", "9 bytes", "&lt;b&gt;");
        MvcTestResult download = get("/dasr/inbound/" + file + "/content", people.manager());
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(content);
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void isClosedToOthersAndSaysWhenThereIsNoSuchFile() {
        UUID file = receive(route("PGE-A", Utility.PGE), "a.edi", new byte[0], "STORED", null);

        assertThat(get("/dasr/inbound/" + file + "/content", people.administrator()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/dasr/inbound/" + file, people.analyst())).bodyText().contains("The file is empty");
        assertThat(get("/dasr/inbound/" + UUID.randomUUID(), people.analyst())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private UUID route(String code, Utility utility) {
        return CurrentActor.callAs(
                        people.administrator(),
                        () -> routes.create(code, utility, RouteFixtures.folder("/a/send", "/a/receive")))
                .routeId();
    }

    private UUID receive(UUID route, String name, byte[] content, String status, String summary) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_inbound_files (inbound_id, route_id, file_name, content, content_sha256, received_at,
                    status, summary)
                VALUES (?, ?, ?, ?, ?, clock_timestamp(), ?, ?)
                """, id, route, name, content, "ab".repeat(32), status, summary);
        return id;
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(people.as(actor)).exchange();
    }
}
