package tieline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import tieline.simulator.SimulatorCommand;

/** Starts Tieline: one process serves the pages, runs the jobs and, without a configured database, the sample database. */
@Modulithic(sharedModules = {"platform", "audit", "users"})
@SpringBootApplication
@ConfigurationPropertiesScan
public class TielineApplication {

    public static void main(String[] args) {
        if (SimulatorCommand.runIfAsked(args)) {
            return;
        }
        SpringApplication.run(TielineApplication.class, args);
    }
}
