package tieline.users.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tieline.users.FirstAdministrator;

/** Prints the link that makes the first administrator, at every start until there is one. */
@Component
class SetupAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final FirstAdministrator first;
    private final Environment environment;

    SetupAnnouncement(FirstAdministrator first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        first.newLink()
                .ifPresent(token -> log.warn(
                        "This database has no enabled administrator. Open {}/setup?token={} once within 24 hours to make"
                                + " the first one. Behind a proxy, put its address in front.",
                        ownAddress(),
                        token));
    }

    private String ownAddress() {
        String host = environment.getProperty("server.address", "localhost");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        boolean anyHost = host.isBlank() || host.equals("0.0.0.0") || host.equals("::");
        return "http://%s:%s%s"
                .formatted(
                        anyHost ? "localhost" : host, port, environment.getProperty("server.servlet.context-path", ""));
    }
}
