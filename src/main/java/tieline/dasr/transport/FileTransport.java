package tieline.dasr.transport;

import java.io.IOException;
import java.util.List;

/**
 * An open connection to the two directories of a utility: one that we put files into, one that we take answers from. Names
 * are plain file names without a directory. Every method may fail with an {@link IOException} that says what was tried.
 */
public interface FileTransport extends AutoCloseable {

    /** Writes a whole file into the sending directory, replacing what an interrupted attempt left under that name. */
    void put(String name, byte[] content) throws IOException;

    /** The size in bytes of a file in the sending directory, or -1 where there is none. */
    long sizeOfSent(String name) throws IOException;

    /** Renames a file in the sending directory in one step; fails when {@code to} exists. */
    void rename(String from, String to) throws IOException;

    /** Removes a file from the sending directory, such as a probe; no error where there is none. */
    void discard(String name) throws IOException;

    /** The finished files that wait in the receiving directory, oldest name first; temporary names are left out. */
    List<WaitingFile> waiting() throws IOException;

    /**
     * Reads a waiting file.
     *
     * @throws IOException also when it is larger than {@code bytesMax}
     */
    byte[] take(String name, long bytesMax) throws IOException;

    /** Removes a file from the receiving directory, once its content is safe with us. */
    void remove(String name) throws IOException;

    /** In words, where this leads: for receipts and messages. */
    String describe();

    @Override
    void close() throws IOException;

    /**
     * A file in the receiving directory.
     *
     * @param bytes its size
     */
    record WaitingFile(String name, long bytes) {}
}
