package tieline.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.users.SampleUsers;

/** Makes the sample users and routes before the first page is served, and then lets the sample's story happen. */
class SampleStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleStart.class);

    private final SampleUsers users;
    private final SampleRoutes routes;
    private final SampleUtility utility;
    private final SampleStory story;
    private final SampleScenarios scenarios;
    private final SampleCrs crs;

    SampleStart(
            SampleUsers users,
            SampleRoutes routes,
            SampleUtility utility,
            SampleStory story,
            SampleScenarios scenarios,
            SampleCrs crs) {
        this.users = users;
        this.routes = routes;
        this.utility = utility;
        this.story = story;
        this.scenarios = scenarios;
        this.crs = crs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.create();
        CurrentActor.runAs(Actor.SYSTEM, () -> routes.lead(utility));
        Thread teller = new Thread(this::tell, "sample-story");
        teller.setDaemon(true);
        teller.start();
    }

    private void tell() {
        try {
            scenarios.make();
            crs.make();
            story.tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // The application works without its sample; the next start goes on where this one stopped.
            log.warn("The sample data is incomplete: {}", e.getMessage(), e);
        }
    }
}
