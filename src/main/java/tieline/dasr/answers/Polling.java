package tieline.dasr.answers;

import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tieline.dasr.route.Route;
import tieline.dasr.route.Routes;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.FileTransport;
import tieline.dasr.transport.FileTransport.WaitingFile;
import tieline.dasr.transport.Transports;
import tieline.dasr.x12.ReadLimits;

/**
 * Looks at every route in use: fetches what waits, keeps it, removes it at the utility, sends our own 997s, then reads
 * what was kept. A file is removed only after it is safe here; a route that fails does not keep the others waiting.
 */
@Component
public class Polling {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    private final Routes routes;
    private final Transports transports;
    private final CredentialProperties credentials;
    private final InboundStore inbound;
    private final FileReading reading;
    private final AckReplies replies;
    private final Findings findings;

    Polling(
            Routes routes,
            Transports transports,
            CredentialProperties credentials,
            InboundStore inbound,
            FileReading reading,
            AckReplies replies,
            Findings findings) {
        this.routes = routes;
        this.transports = transports;
        this.credentials = credentials;
        this.inbound = inbound;
        this.reading = reading;
        this.replies = replies;
        this.findings = findings;
    }

    /** One round over all routes. */
    public void pollOnce() {
        for (Route route : routes.allInUse()) {
            if (!route.onHold()) {
                poll(route);
            }
        }
        readAll();
        for (Route route : routes.allInUse()) {
            if (!route.onHold() && replies.waiting(route.routeId())) {
                poll(route);
            }
        }
    }

    /** Reads every file that is kept and not read, each in a transaction of its own. */
    void readAll() {
        for (UUID inboundId : inbound.unread()) {
            try {
                reading.read(inboundId);
            } catch (NotYetSentException e) {
                log.info("The received file {} waits: {}", inboundId, e.getMessage());
            } catch (RuntimeException e) {
                // Whatever a utility sends, the others' answers are read; this file stays unread and visible.
                log.error("The received file {} could not be read", inboundId, e);
                findings.notRead(inboundId, e);
            }
        }
    }

    private void poll(Route route) {
        String key = "route-unreachable:" + route.routeId();
        try (FileTransport transport = transports.open(route.destination(credentials))) {
            for (WaitingFile file : transport.waiting()) {
                fetch(route, transport, file);
            }
            replies.send(route.routeId(), transport);
            findings.settled(key, "The route answers again.");
        } catch (IOException | RuntimeException e) {
            log.warn("Polling the route {} failed: {}", route.code(), e.getMessage());
            findings.routeUnreachable(route, String.valueOf(e.getMessage()), key);
        }
    }

    private void fetch(Route route, FileTransport transport, WaitingFile file) throws IOException {
        long bytesMax = ReadLimits.USUAL.bytes();
        if (file.bytes() > bytesMax) {
            findings.tooLarge(
                    route,
                    file.name(),
                    "%s has %,d bytes; at most %,d are read. It stays where it is."
                            .formatted(file.name(), file.bytes(), bytesMax));
            return;
        }
        inbound.keep(route.routeId(), file.name(), transport.take(file.name(), bytesMax));
        transport.remove(file.name());
    }
}
