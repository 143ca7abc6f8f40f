package tieline.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How a simulator is set up.
 *
 * @param directory where everything it keeps lies: a folder for each utility, the host key and a lock
 * @param bind the address the SFTP server listens on
 * @param port the SFTP port, 0 for any free one
 * @param espDuns the only sender it knows, nine digits
 * @param utilities the utilities it plays, each with its own id and DUNS number
 * @param delays how long answers take
 * @param seed 0 keeps the scripts' plain order, another number shuffles it in a repeatable way
 * @param pollEvery how often it looks for files; more than zero
 * @param clock gives the time of receipt, of answers and of service end dates
 */
public record SimulatorSettings(
        Path directory,
        String bind,
        int port,
        String espDuns,
        List<SimulatedUtility> utilities,
        SimulatorDelays delays,
        long seed,
        Duration pollEvery,
        Clock clock) {

    /** The sample's energy service provider, an invented number. */
    public static final String SAMPLE_ESP_DUNS = "123456789";

    public SimulatorSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (!espDuns.matches("\\d{9}")) {
            throw new IllegalArgumentException("The ESP's DUNS has nine digits, not '" + espDuns + "'.");
        }
        if (pollEvery.isNegative() || pollEvery.isZero()) {
            throw new IllegalArgumentException("The time between two looks for files is more than zero.");
        }
        utilities = List.copyOf(utilities);
        long distinct =
                utilities.stream().map(SimulatedUtility::user).distinct().count();
        if (utilities.isEmpty() || distinct != utilities.size()) {
            throw new IllegalArgumentException("A simulator plays one or more utilities, each with its own id.");
        }
    }

    /** PG&E and SCE with the script MIXED and the sample password, on a free port of this machine only. */
    public static SimulatorSettings sample(Path directory, Clock clock) {
        return new SimulatorSettings(
                directory,
                "127.0.0.1",
                0,
                SAMPLE_ESP_DUNS,
                List.of(SimulatedUtility.samplePge(), SimulatedUtility.sampleSce()),
                SimulatorDelays.sample(),
                0,
                Duration.ofMillis(250),
                clock);
    }

    /** The same settings on another address and port. */
    public SimulatorSettings withAddress(String otherBind, int otherPort) {
        return new SimulatorSettings(
                directory, otherBind, otherPort, espDuns, utilities, delays, seed, pollEvery, clock);
    }

    /** The same settings for another sender. */
    public SimulatorSettings withEspDuns(String other) {
        return new SimulatorSettings(directory, bind, port, other, utilities, delays, seed, pollEvery, clock);
    }

    /** The same settings with other utilities. */
    public SimulatorSettings withUtilities(List<SimulatedUtility> others) {
        return new SimulatorSettings(directory, bind, port, espDuns, others, delays, seed, pollEvery, clock);
    }

    /** The same settings with other delays. */
    public SimulatorSettings withDelays(SimulatorDelays other) {
        return new SimulatorSettings(directory, bind, port, espDuns, utilities, other, seed, pollEvery, clock);
    }

    /** The same settings with another seed. */
    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(directory, bind, port, espDuns, utilities, delays, other, pollEvery, clock);
    }

    /** The same settings with another time between two looks for files. */
    public SimulatorSettings withPollEvery(Duration other) {
        return new SimulatorSettings(directory, bind, port, espDuns, utilities, delays, seed, other, clock);
    }
}
