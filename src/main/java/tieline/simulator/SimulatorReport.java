package tieline.simulator;

import java.time.Instant;

/**
 * Something the simulated utility could not take or did not expect.
 *
 * @param at when it was noticed
 * @param file the file's name
 * @param reason one plain sentence
 */
public record SimulatorReport(Instant at, String file, String reason) {}
