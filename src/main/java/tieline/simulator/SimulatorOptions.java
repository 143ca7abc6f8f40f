package tieline.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of the simulator, checked: every option is {@code --tieline.simulator.<name>=<value>}.
 *
 * @param help whether only the usage is asked for
 * @param values the options given, by name
 */
record SimulatorOptions(boolean help, Map<String, String> values) {

    static final String SWITCH = "--tieline.simulator";

    static final String USAGE = """
            Usage: java -jar tieline.jar --tieline.simulator [options]
            Starts only the simulated utilities PGE and SCE behind an SFTP server, without the application.

              --tieline.simulator.port=2222            SFTP port, 0 for any free one
              --tieline.simulator.bind=127.0.0.1       address to listen on; any but this machine's own needs a password
              --tieline.simulator.password=...         for both users; also from the variable TIELINE_SIMULATOR_PASSWORD
              --tieline.simulator.dir=data/simulator   folders, journal and host key
              --tieline.simulator.script=mixed         how both answer; without it, what their script.txt says
              --tieline.simulator.esp-duns=123456789   the only sender they know
              --tieline.simulator.acknowledge-after=2  seconds until the 997
              --tieline.simulator.respond-after=4      seconds until the 814
              --tieline.simulator.settle-after=12      seconds until pending requests are accepted
              --tieline.simulator.slow-after=60        seconds that the script slow adds
              --tieline.simulator.seed=0               another number shuffles the scripts in a repeatable way
              --help                                   this text

            Scripts: %s.
            SCE's DUNS number is the real one; PG&E's (%s) is invented.
            """.formatted(SimulatorScript.words(), SimulatedUtility.PGE_INVENTED_DUNS);

    private static final String PREFIX = SWITCH + ".";
    private static final Set<String> NAMES = Set.of(
            "port",
            "bind",
            "password",
            "dir",
            "script",
            "esp-duns",
            "acknowledge-after",
            "respond-after",
            "settle-after",
            "slow-after",
            "seed");

    /** Whether these arguments ask for the simulator at all. */
    static boolean areFor(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> arg.equals(SWITCH) || arg.equals(SWITCH + "=true"));
    }

    /**
     * Reads the arguments; a password that is not among them is taken from the environment.
     *
     * @throws IllegalArgumentException if one is unknown or given without a value
     */
    static SimulatorOptions parse(String[] args, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        String password = environment.get("TIELINE_SIMULATOR_PASSWORD");
        if (password != null && !password.isBlank()) {
            values.put("password", password);
        }
        boolean help = false;
        for (String arg : args) {
            if (arg.equals("--help") || arg.equals("-h")) {
                help = true;
            } else if (!areFor(new String[] {arg})) {
                put(values, arg);
            }
        }
        return new SimulatorOptions(help, Map.copyOf(values));
    }

    private static void put(Map<String, String> values, String arg) {
        int equals = arg.indexOf('=');
        String name = arg.startsWith(PREFIX)
                ? arg.substring(PREFIX.length(), equals < 0 ? arg.length() : Math.max(equals, PREFIX.length()))
                : "";
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("The simulator does not know the option '" + arg + "'.");
        }
        if (equals < 0 || equals == arg.length() - 1) {
            throw new IllegalArgumentException("The option '" + arg + "' needs a value: " + PREFIX + name + "=...");
        }
        values.put(name, arg.substring(equals + 1));
    }

    /**
     * The settings these options mean.
     *
     * @throws IllegalArgumentException if a value cannot be used; the message names the option
     */
    SimulatorSettings settings(Clock clock) {
        String password = values.getOrDefault("password", SimulatedUtility.SAMPLE_PASSWORD);
        SimulatorScript first = script().orElse(SimulatorScript.MIXED);
        List<SimulatedUtility> utilities = List.of(
                SimulatedUtility.samplePge().withPassword(password).withScript(first),
                SimulatedUtility.sampleSce().withPassword(password).withScript(first));
        return SimulatorSettings.sample(Path.of(values.getOrDefault("dir", "data/simulator")), clock)
                .withAddress(values.getOrDefault("bind", "127.0.0.1"), (int) number("port", 2222, 65535))
                .withEspDuns(values.getOrDefault("esp-duns", SimulatorSettings.SAMPLE_ESP_DUNS))
                .withUtilities(utilities)
                .withSeed(number("seed", 0, Long.MAX_VALUE))
                .withDelays(new SimulatorDelays(
                        seconds("acknowledge-after", 2),
                        seconds("respond-after", 4),
                        seconds("settle-after", 12),
                        seconds("slow-after", 60)));
    }

    /** The script asked for, if one was. */
    Optional<SimulatorScript> script() {
        return Optional.ofNullable(values.get("script")).map(SimulatorScript::fromWord);
    }

    /** Whether the users sign in with the sample's password. */
    boolean hasSamplePassword() {
        return !values.containsKey("password") || SimulatedUtility.SAMPLE_PASSWORD.equals(values.get("password"));
    }

    private Duration seconds(String name, long otherwise) {
        return Duration.ofSeconds(number(name, otherwise, 1_000_000));
    }

    private long number(String name, long otherwise, long largest) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(needsNumber(name, value, largest), notANumber);
        }
        throw new IllegalArgumentException(needsNumber(name, value, largest));
    }

    private static String needsNumber(String name, String value, long largest) {
        return "The option %s%s needs a whole number from 0 to %d, not '%s'.".formatted(PREFIX, name, largest, value);
    }
}
