package tieline.simulator;

import java.time.Duration;

/**
 * How long the simulated utility takes, counted on the clock from the moment it takes a file.
 *
 * @param acknowledge until the 997
 * @param respond until the 814
 * @param settle until the second 814 about requests that were pending first
 * @param slow what the script SLOW adds to all of them
 */
public record SimulatorDelays(Duration acknowledge, Duration respond, Duration settle, Duration slow) {

    public SimulatorDelays {
        if (acknowledge.isNegative() || respond.isNegative() || settle.isNegative() || slow.isNegative()) {
            throw new IllegalArgumentException("The simulator's delays are zero or more.");
        }
    }

    /** Short enough to watch: 997 after 2 s, 814 after 4 s, pending ones settled after 12 s; SLOW adds a minute. */
    public static SimulatorDelays sample() {
        return new SimulatorDelays(
                Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(12), Duration.ofMinutes(1));
    }

    /** Everything at the next look, and SLOW a minute later. */
    public static SimulatorDelays none() {
        return new SimulatorDelays(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
    }
}
