package tieline.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only memory of one utility: a line of JSON for each event, on the disk before anything follows from it. A last line
 * that a crash cut short never happened and is removed.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal, making it if there is none, and hands every line in it to {@code replay} in order. */
    static Journal open(Path file, Consumer<JournalLine> replay) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int end = 0;
        int number = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                number++;
                replay.accept(parse(Arrays.copyOfRange(bytes, end, at), file, number));
                end = at + 1;
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end).position(end);
        return new Journal(channel);
    }

    private static JournalLine parse(byte[] line, Path file, int number) {
        try {
            return JSON.readValue(line, JournalLine.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(
                    "The simulator's journal %s is damaged at line %d.".formatted(file, number), damaged);
        }
    }

    /** Writes one line and returns when it is on the disk. */
    void append(JournalLine line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
