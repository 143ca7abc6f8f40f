package tieline.flows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tieline.testing.CleanDatabase;
import tieline.testing.TestDatabaseInitializer;
import tieline.testing.TestPeople;

/**
 * A job done in a real browser against the running application. Test methods may ask for a {@link Visitor}. Any console
 * message, failed request or script error fails the test. Without an installed browser the tests are skipped, unless the
 * environment variable TIELINE_BROWSER_REQUIRED is true.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestPeople.class, CleanDatabase.class})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ExtendWith(FlowExtension.class)
public @interface FlowTest {}
