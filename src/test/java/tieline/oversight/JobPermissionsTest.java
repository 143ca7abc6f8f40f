package tieline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;

class JobPermissionsTest {

    private static final UUID OWNER = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANALYST       | own   | QUEUED    | sees | cancels |
            ANALYST       | own   | RUNNING   | sees | cancels |
            ANALYST       | own   | DONE      | sees |         |
            ANALYST       | own   | FAILED    | sees |         | retries
            ANALYST       | own   | CANCELLED | sees |         | retries
            ANALYST       | other | RUNNING   |      |         |
            ANALYST       | other | FAILED    |      |         |
            MANAGER       | other | FAILED    |      |         |
            COMPLIANCE    | other | RUNNING   | sees |         |
            COMPLIANCE    | other | FAILED    | sees |         |
            COMPLIANCE    | own   | FAILED    | sees |         | retries
            ADMINISTRATOR | other | RUNNING   | sees | cancels |
            ADMINISTRATOR | other | FAILED    | sees |         | retries
            ADMINISTRATOR | other | DONE      | sees |         |
            """)
    void holds(String role, String whose, JobStatus status, String sees, String cancels, String retries) {
        Actor actor = new Actor(whose.equals("own") ? OWNER : new UUID(0, 2), "Somebody", Set.of(role));
        Job job = job(status, OWNER, false);
        assertThat(JobPermissions.sees(actor, job)).isEqualTo(sees != null);
        assertThat(JobPermissions.cancel(actor, job).isEmpty()).isEqualTo(cancels != null);
        assertThat(JobPermissions.retry(actor, job).isEmpty()).isEqualTo(retries != null);
    }

    @ParameterizedTest
    @CsvSource({"ANALYST, false", "ADMINISTRATOR, true"})
    void theApplicationsOwnJobsBelongToNobody(String role, boolean sees) {
        assertThat(JobPermissions.sees(new Actor(OWNER, "Somebody", Set.of(role)), job(JobStatus.FAILED, null, false)))
                .isEqualTo(sees);
        assertThat(JobPermissions.sees(new Actor(null, "System", Set.of(role)), job(JobStatus.FAILED, null, false)))
                .isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR"})
    void nobodyStopsWhatIsStopping(String role) {
        assertThat(JobPermissions.cancel(
                        new Actor(OWNER, "Somebody", Set.of(role)), job(JobStatus.RUNNING, OWNER, true)))
                .contains("The job is asked to stop already");
    }

    private static Job job(JobStatus status, UUID requestedBy, boolean cancelRequested) {
        return new Job(
                new UUID(9, 9),
                "echo",
                "A job",
                null,
                "",
                status,
                0,
                null,
                null,
                1,
                cancelRequested,
                requestedBy,
                "Owner",
                Instant.EPOCH,
                null,
                null);
    }
}
