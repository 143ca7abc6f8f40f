package tieline.simulator;

import java.time.Instant;

/** A file to be put into the outbound folder, not before it is due. */
record PlannedAnswer(Instant due, String file, String content) {}
