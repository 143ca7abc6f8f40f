package tieline.dasr.answers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class AnswerTasks {

    /** Polling; off where {@code tieline.dasr.polling} is false, as in tests that poll by hand. */
    @Bean
    @ConditionalOnProperty(name = "tieline.dasr.polling", havingValue = "true", matchIfMissing = true)
    Task<Void> dasrPolling(Polling polling, @Value("${tieline.dasr.poll-every}") Duration every) {
        return Tasks.recurring("dasr-polling", FixedDelay.of(every)).execute((instance, context) -> polling.pollOnce());
    }

    /** Looks for late answers every minute. */
    @Bean
    @ConditionalOnProperty(name = "tieline.dasr.polling", havingValue = "true", matchIfMissing = true)
    Task<Void> dasrOverdue(Overdue overdue) {
        return Tasks.recurring("dasr-overdue", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> overdue.look());
    }
}
