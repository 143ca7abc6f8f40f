package tieline.dasr.answers;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import tieline.dasr.x12.X12Contents;
import tieline.dasr.x12.X12Reader;

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

    /** Reads every file that is kept and not read, each in a transaction of its own; the next is parsed meanwhile. */
    void readAll() {
        List<UUID> unread = inbound.unread();
        if (unread.isEmpty()) {
            return;
        }
        ExecutorService parser = Executors.newSingleThreadExecutor(work -> new Thread(work, "dasr-parse"));
        try {
            Future<X12Contents> next = parser.submit(() -> parse(unread.get(0)));
            for (int i = 0; i < unread.size(); i++) {
                Future<X12Contents> parsed = next;
                if (i + 1 < unread.size()) {
                    UUID following = unread.get(i + 1);
                    next = parser.submit(() -> parse(following));
                }
                read(unread.get(i), parsed);
            }
        } finally {
            parser.shutdownNow();
        }
    }

    private X12Contents parse(UUID inboundId) {
        return X12Reader.read(inbound.content(inboundId));
    }

    private void read(UUID inboundId, Future<X12Contents> parsed) {
        try {
            reading.read(inboundId, parsed.get());
        } catch (NotYetSentException e) {
            log.info("The received file {} waits: {}", inboundId, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the received file " + inboundId, e);
        } catch (ExecutionException | RuntimeException e) {
            // Whatever a utility sends, the others' answers are read; this file stays unread and visible.
            log.error("The received file {} could not be read", inboundId, e);
            findings.notRead(inboundId, e);
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
