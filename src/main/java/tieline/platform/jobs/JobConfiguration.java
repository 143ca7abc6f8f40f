package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** The one task behind every job. A node that dies leaves it picked; another node (or the restart) revives it. */
    @Bean
    Task<Void> jobTask(JobRunner runner) {
        return Tasks.custom(JobRunner.TASK, Void.class)
                .execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));
    }
}
