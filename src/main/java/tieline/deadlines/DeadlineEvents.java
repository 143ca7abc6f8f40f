package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.TimelineEntry;

/** The history of deadlines: written once, never changed. */
@Repository
class DeadlineEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Deadline deadline, DeadlineStep step, @Nullable String why) {
        add(deadline, step, why, null, null);
    }

    void addMove(Deadline deadline, String why, LocalDate before) {
        add(deadline, DeadlineStep.MOVED, why, before, deadline.dueOn());
    }

    private void add(
            Deadline deadline,
            DeadlineStep step,
            @Nullable String why,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO deadline_events (deadline_id, step, kind, happened_at, actor_id, actor_name, why,
                            due_before, due_after)
                        VALUES (:id, :step, :kind, :now, :actorId, :actorName, :why, :before, :after)
                        """)
                .param("id", deadline.deadlineId())
                .param("step", deadline.steps())
                .param("kind", step.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("why", why)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** The newest first. */
    List<TimelineEntry> history(UUID deadlineId) {
        return jdbc.sql("SELECT * FROM deadline_events WHERE deadline_id = :id ORDER BY step DESC LIMIT 200")
                .param("id", deadlineId)
                .query((row, n) -> new TimelineEntry(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        DeadlineStep.valueOf(row.getString("kind")).words(),
                        row.getString("actor_name"),
                        row.getString("why"),
                        row.getString("due_before"),
                        row.getString("due_after"),
                        !row.getString("kind").equals("NOTED")
                                && !row.getString("kind").equals("TAKEN")))
                .list();
    }
}
