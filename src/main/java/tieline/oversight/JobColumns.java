package tieline.oversight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.TableColumn;
import tieline.platform.jobs.Job;
import tieline.platform.time.Pacific;

/** The columns of the jobs' export. */
final class JobColumns {

    static final List<TableColumn<Job>> ALL = List.of(
            TableColumn.text("job", Job::label),
            TableColumn.text("kind", Job::kind),
            TableColumn.text("state", job -> job.status().name()),
            TableColumn.whole("done", Job::progressDone),
            TableColumn.whole("total", Job::progressTotal),
            TableColumn.text("message", Job::message),
            TableColumn.text("requested_by", Job::requestedByName),
            TableColumn.dateTime("requested_pacific", job -> pacific(job.requestedAt())),
            TableColumn.dateTime("started_pacific", job -> pacific(job.startedAt())),
            TableColumn.dateTime("ended_pacific", job -> pacific(job.finishedAt())),
            TableColumn.text("address", job -> "/jobs/" + job.jobId()));

    private JobColumns() {}

    private static @Nullable LocalDateTime pacific(@Nullable Instant instant) {
        return instant == null ? null : Pacific.at(instant).toLocalDateTime();
    }
}
