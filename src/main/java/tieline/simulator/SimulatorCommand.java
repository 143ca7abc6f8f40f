package tieline.simulator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Runs the simulator by itself, from the command line, without the application. */
public final class SimulatorCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_OPTION = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch stop;

    SimulatorCommand(PrintStream out, PrintStream err, CountDownLatch stop) {
        this.out = out;
        this.err = err;
        this.stop = stop;
    }

    /**
     * Runs the simulator until the process is told to stop, if the arguments hold {@code --tieline.simulator}. Ends the process with
     * 2 for a bad option and with 1 if the simulator cannot start.
     *
     * @return whether the arguments asked for the simulator, so that the application is not to be started
     */
    public static boolean runIfAsked(String[] args) {
        if (!SimulatorOptions.areFor(args)) {
            return false;
        }
        logQuietly();
        CountDownLatch stop = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, main), "simulator-stop"));
        int code = new SimulatorCommand(System.out, System.err, stop).run(args, System.getenv());
        if (code != DONE) {
            stop.countDown();
            System.exit(code);
        }
        return true;
    }

    private static void stopAndWait(CountDownLatch stop, Thread main) {
        if (stop.getCount() == 0) {
            return;
        }
        stop.countDown();
        try {
            main.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logQuietly() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger("ROOT").setLevel(Level.WARN);
            logging.getLogger("tieline.simulator").setLevel(Level.INFO);
        }
    }

    /** Runs until {@code stop} is counted down; returns the exit code. */
    int run(String[] args, Map<String, String> environment) {
        try {
            SimulatorOptions options = SimulatorOptions.parse(args, environment);
            if (options.help()) {
                out.print(SimulatorOptions.USAGE);
                return DONE;
            }
            serve(options);
            return DONE;
        } catch (IllegalArgumentException badOption) {
            err.println(badOption.getMessage());
            err.println("See --tieline.simulator --help.");
            return BAD_OPTION;
        } catch (IOException failure) {
            err.println("The simulator cannot start: " + failure.getMessage());
            return FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    private void serve(SimulatorOptions options) throws IOException, InterruptedException {
        SimulatorSettings settings = options.settings(Clock.systemUTC());
        try (UtilitySimulator simulator = UtilitySimulator.start(settings)) {
            for (SimulatedUtility utility : settings.utilities()) {
                if (options.script().isPresent()) {
                    simulator.useScript(utility.id(), options.script().get());
                }
            }
            print(simulator, settings, options);
            stop.await();
        }
        out.println("The simulator has stopped.");
    }

    private void print(UtilitySimulator simulator, SimulatorSettings settings, SimulatorOptions options)
            throws IOException {
        out.println("Simulated utilities are ready.");
        out.printf("  SFTP address  %s port %d%n", simulator.host(), simulator.port());
        out.printf("  host key      %s%n", simulator.fingerprint());
        out.printf("  password      %s%n", options.hasSamplePassword() ? "sample" : "as given");
        out.printf("  known sender  DUNS %s%n", settings.espDuns());
        for (SimulatedUtility utility : settings.utilities()) {
            boolean invented = utility.duns().equals(SimulatedUtility.PGE_INVENTED_DUNS);
            out.printf("  %s%n", utility.name());
            out.printf("    user        %s%n", utility.user());
            out.printf("    DUNS        %s%s%n", utility.duns(), invented ? " (invented)" : "");
            out.printf("    script      %s%n", simulator.script(utility.id()).word());
            out.printf("    folder      %s%n", simulator.home(utility.id()));
        }
        out.println("Upload to /inbound as name.part, rename to name, fetch from /outbound. Stop with Ctrl+C.");
        out.flush();
    }
}
