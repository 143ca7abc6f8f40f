package tieline.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exists on the embedded sample database only; measurements switch it off with {@code tieline.sample-data=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank() and ${tieline.sample-data:true}")
class SampleConfiguration {

    @Bean(destroyMethod = "close")
    SampleUtility sampleUtility(@Value("${tieline.data-dir}") Path dataDirectory, Clock clock) throws IOException {
        return SampleUtility.start(dataDirectory.resolve("utility"), clock);
    }

    @Bean
    SampleStart sampleStart(
            tieline.users.SampleUsers users,
            SampleRoutes routes,
            SampleUtility utility,
            SampleStory story,
            SampleScenarios scenarios,
            SampleCrs crs) {
        return new SampleStart(users, routes, utility, story, scenarios, crs);
    }
}
