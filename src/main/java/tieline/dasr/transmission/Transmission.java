package tieline.dasr.transmission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sent file, without its bytes.
 *
 * @param isaControl ISA13 as a number
 * @param gsControl GS06 as a number
 * @param contentSha256 the file's hash, hexadecimal
 * @param bytes the file's size
 * @param receipt the transport's proof; null until the file has left
 * @param ackCode AK901 of the 997; null until it came
 */
public record Transmission(
        UUID transmissionId,
        UUID batchId,
        UUID routeId,
        long isaControl,
        long gsControl,
        String fileName,
        String contentSha256,
        long bytes,
        int requestCount,
        TransmissionStatus status,
        int attempts,
        @Nullable String lastError,
        Instant builtAt,
        @Nullable Instant sentAt,
        @Nullable String receipt,
        @Nullable String ackCode,
        @Nullable Instant ackedAt) {

    /** ISA13 as it stands in the file. */
    public String interchange() {
        return "%09d".formatted(isaControl);
    }

    /** The name under which the file is written before it is complete. */
    String temporaryName() {
        return transmissionId + ".part";
    }
}
