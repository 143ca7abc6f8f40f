package tieline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real, empty PostgreSQL: pages are rendered, SQL runs, security is on. All tests with this
 * annotation alone share one context and one database, so a test makes the rows it needs under names of its own, or asks
 * {@link CleanDatabase} to empty the tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestPeople.class, CleanDatabase.class, QuickPasswords.class, SettableClock.Configuration.class})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface TielineTest {}
