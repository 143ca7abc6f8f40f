package tieline.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import tieline.simulator.SimulatorSettings;
import tieline.simulator.UtilitySimulator;

/**
 * The simulated utility that lives with the sample database: a real SFTP server on this machine, with its files beside the
 * data. It keeps its port from one start to the next where it can, so that the sample's routes stay as they are.
 */
final class SampleUtility implements AutoCloseable {

    /** The port it takes unless another program has it. */
    private static final int USUAL_PORT = 22_022;

    private final UtilitySimulator simulator;

    private SampleUtility(UtilitySimulator simulator) {
        this.simulator = simulator;
    }

    static SampleUtility start(Path directory, Clock clock) throws IOException {
        SimulatorSettings settings = SimulatorSettings.sample(directory, clock);
        int port = isFree(USUAL_PORT) ? USUAL_PORT : 0;
        return new SampleUtility(UtilitySimulator.start(settings.withAddress("127.0.0.1", port)));
    }

    int port() {
        return simulator.port();
    }

    String fingerprint() {
        return simulator.fingerprint();
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
