package tieline.deadlines;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself; on one node at a time. Off where {@code tieline.deadlines.tasks} is false, as in tests. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tieline.deadlines.tasks", havingValue = "true", matchIfMissing = true)
class DeadlineTasks {

    /** Ends what is open and whose day is over. */
    @Bean
    Task<Void> deadlinePassing(Deadlines deadlines, @Value("${tieline.deadlines.look-every:1m}") Duration every) {
        return Tasks.recurring("deadlines-passing", FixedDelay.of(every))
                .execute((instance, context) -> deadlines.passDays());
    }

    /** Sends the daily e-mails whose hour has come. */
    @Bean
    Task<Void> deadlineDigests(DigestSending digests, @Value("${tieline.deadlines.look-every:1m}") Duration every) {
        return Tasks.recurring("deadlines-digests", FixedDelay.of(every))
                .execute((instance, context) -> digests.sendDue());
    }
}
