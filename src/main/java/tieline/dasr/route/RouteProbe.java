package tieline.dasr.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.FileTransport;
import tieline.dasr.transport.Transports;
import tieline.platform.database.Ids;

/**
 * Tries a route without sending anything: opens the connection with the pinned key, lists the answers that wait, and puts a
 * small file with a temporary name into the sending directory, which it takes away again.
 */
@Component
class RouteProbe {

    private static final byte[] CONTENT = "Connection test. Please ignore.\n".getBytes(StandardCharsets.US_ASCII);

    private final Transports transports;
    private final CredentialProperties credentials;

    RouteProbe(Transports transports, CredentialProperties credentials) {
        this.transports = transports;
        this.credentials = credentials;
    }

    /** Never fails: whatever goes wrong is the result. */
    ProbeResult probe(Route route) {
        try (FileTransport transport = transports.open(route.destination(credentials))) {
            int waiting = transport.waiting().size();
            writeAndRemove(transport, "tieline-test-" + Ids.next() + ".tmp");
            return new ProbeResult(
                    true,
                    "Connected, " + waiting + (waiting == 1 ? " answer waits, " : " answers wait, ")
                            + "a test file was written and removed.");
        } catch (RouteRefusedException e) {
            return new ProbeResult(false, e.sentence());
        } catch (IOException e) {
            return new ProbeResult(false, String.valueOf(e.getMessage()));
        }
    }

    private static void writeAndRemove(FileTransport transport, String name) throws IOException {
        try {
            transport.put(name, CONTENT);
            long size = transport.sizeOfSent(name);
            if (size != CONTENT.length) {
                throw new IOException("A test file of " + CONTENT.length + " bytes arrived with " + size + ".");
            }
        } finally {
            transport.discard(name);
        }
    }
}
