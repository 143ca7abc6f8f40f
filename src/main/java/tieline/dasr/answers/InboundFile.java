package tieline.dasr.answers;

import java.time.Instant;
import java.util.UUID;

/** A file from a utility; its bytes are read apart. */
record InboundFile(UUID inboundId, UUID routeId, String fileName, Instant receivedAt) {}
