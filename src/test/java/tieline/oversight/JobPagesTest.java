package tieline.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class JobPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private String label;

    @BeforeEach
    void name() {
        label = "Import " + UUID.randomUUID();
    }

    @Test
    void showsHowFarTheOwnJobsAreAndAsksAgainWhileOneRuns() {
        UUID id = job("RUNNING", people.analyst());
        jdbc.update(
                "UPDATE jobs SET progress_done = 4000, progress_total = 12000, message = 'Checking rows' WHERE job_id = ?",
                id);
        assertThat(open("/jobs?status=RUNNING", people.analyst()))
                .hasStatus(200)
                .bodyText()
                .contains(label, "4,000 of 12,000", "max=\"12000\"", "value=\"4000\"", "Checking rows")
                .contains("hx-get=\"/jobs?status=RUNNING\"", "every 2s")
                .doesNotContain("Runs by itself");
        assertThat(open("/jobs/" + id, people.analyst()))
                .hasStatus(200)
                .bodyText()
                .contains(label, "Stop this job", "hx-get=\"/jobs/" + id + "\"", "href=\"/somewhere\"");
    }

    @Test
    void asksNoMoreWhenNothingRuns() {
        UUID id = job("DONE", people.person("job-finisher"));
        assertThat(open("/jobs", people.person("job-finisher")))
                .hasStatus(200)
                .bodyText()
                .contains(label)
                .doesNotContain("every 2s");
        assertThat(open("/jobs/" + id, people.person("job-finisher")))
                .bodyText()
                .doesNotContain("every 2s", "Run again", "Stop this job");
    }

    @Test
    void hidesTheJobsOfOthersButNotFromComplianceAndAdministrators() {
        UUID id = job("FAILED", people.analyst());
        for (Actor other : new Actor[] {people.otherAnalyst(), people.manager()}) {
            assertThat(open("/jobs/" + id, other)).hasStatus(404);
            assertThat(open("/jobs?status=FAILED", other)).bodyText().doesNotContain(label);
            assertThat(open("/jobs.csv", other)).bodyText().doesNotContain(label);
            assertThat(post("/jobs/" + id + "/retry", other)).hasStatus(404);
        }
        for (Actor other : new Actor[] {people.compliance(), people.administrator()}) {
            assertThat(open("/jobs/" + id, other)).hasStatus(200);
            assertThat(open("/jobs?status=FAILED", other)).bodyText().contains(label);
            assertThat(open("/jobs.csv?status=FAILED", other)).bodyText().contains(label);
        }
        assertThat(open("/jobs/" + id, people.compliance())).bodyText().doesNotContain("Run again");
        assertThat(post("/jobs/" + id + "/retry", people.compliance())).hasStatus(302);
        assertThat(status(id)).isEqualTo("FAILED");
    }

    @Test
    void anAdministratorRunsAFailedJobAgainInItsOwnersName() {
        UUID id = job("FAILED", people.analyst());
        assertThat(open("/jobs/" + id, people.administrator())).bodyText().contains("Run again");
        assertThat(post("/jobs/" + id + "/retry", people.administrator())).hasRedirectedUrl("/jobs/" + id);
        assertThat(jdbc.queryForMap("SELECT requested_by, requested_by_name FROM jobs WHERE job_id = ?", id))
                .containsEntry("requested_by", people.analyst().id());
        assertThat(open("/jobs/" + id, people.administrator()))
                .bodyText()
                .contains("Queued the job again", "Test Admin");
    }

    @Test
    void theOwnerStopsAQueuedJobOnce() {
        UUID id = job("QUEUED", people.analyst());
        assertThat(post("/jobs/" + id + "/cancellation", people.analyst())).hasStatus(302);
        assertThat(status(id)).isEqualTo("CANCELLED");
        post("/jobs/" + id + "/cancellation", people.analyst());
        assertThat(jdbc.queryForList("SELECT 1 FROM audit_events WHERE subject_id = ?", id.toString()))
                .hasSize(1);
    }

    @Test
    void showsWhatRunsByItselfToThoseWhoSeeAll() {
        jdbc.update("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure,
                                             consecutive_failures, version)
                VALUES ('test-polling', 'recurring', now() + interval '1 day', FALSE, now(), 3, 1)
                """);
        try {
            assertThat(open("/jobs", people.administrator()))
                    .bodyText()
                    .contains("Runs by itself", "test-polling", "Failing");
        } finally {
            jdbc.update("DELETE FROM scheduled_tasks WHERE task_name = 'test-polling'");
        }
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(open("/jobs", people.person("job-newcomer")))
                .hasStatus(200)
                .bodyText()
                .contains("No job");
        assertThat(open("/jobs/" + UUID.randomUUID(), people.administrator())).hasStatus(404);
        assertThat(open("/jobs/not-an-identifier", people.administrator())).hasStatus4xxClientError();
        assertThat(open("/jobs.xlsx", people.administrator()))
                .hasStatus(200)
                .body()
                .startsWith('P', 'K');
    }

    private UUID job(String status, Actor owner) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO jobs (job_id, kind, label, address, payload, status, requested_by, requested_by_name, requested_at)
                VALUES (?, 'no-such-kind', ?, '/somewhere', '', ?, ?, ?, ?)
                """, id, label, status, owner.id(), owner.name(), Timestamp.from(Instant.now()));
        return id;
    }

    private String status(UUID id) {
        return jdbc.queryForList("SELECT status FROM jobs WHERE job_id = ?", String.class, id)
                .get(0);
    }

    private MvcTestResult open(String address, Actor actor) {
        return mvc.get().uri(address).with(people.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Actor actor) {
        return mvc.post().uri(address).with(people.as(actor)).with(csrf()).exchange();
    }
}
