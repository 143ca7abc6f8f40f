package tieline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tieline: one process serves the pages, runs the jobs and, without a configured database, the sample database. */
@SpringBootApplication
public class TielineApplication {

    public static void main(String[] args) {
        SpringApplication.run(TielineApplication.class, args);
    }
}
