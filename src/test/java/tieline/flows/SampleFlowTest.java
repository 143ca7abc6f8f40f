package tieline.flows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A job done in a real browser against the application as a newcomer starts it: no database configured, so it runs on its
 * own embedded PostgreSQL with the sample users, accounts, batches and the simulated utility that answers over SFTP. All
 * tests with this annotation share one such application; {@link SampleWorld} knows when its story is told. Complaints of
 * the browser and missing browsers are treated as in {@link FlowTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({SampleWorld.class, SampleObjects.class})
@ContextConfiguration(initializers = SampleWorld.Fresh.class)
@ExtendWith(FlowExtension.class)
@interface SampleFlowTest {}
