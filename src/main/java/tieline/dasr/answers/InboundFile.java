package tieline.dasr.answers;

import java.time.Instant;
import java.util.UUID;

/** A file from a utility, as it was received. */
record InboundFile(UUID inboundId, UUID routeId, String fileName, byte[] content, Instant receivedAt) {}
