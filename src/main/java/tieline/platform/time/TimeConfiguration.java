package tieline.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The one clock. Everything that asks for the time takes it from here, so that a test can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
