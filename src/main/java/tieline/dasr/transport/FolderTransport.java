package tieline.dasr.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two directories of this machine or of a network share, for those without SFTP. */
final class FolderTransport implements FileTransport {

    private final Path sending;
    private final Path receiving;

    FolderTransport(Path sending, Path receiving) throws IOException {
        this.sending = existing(sending);
        this.receiving = existing(receiving);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        Path file = sending.resolve(FileNames.checked(name));
        Files.write(file, content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public long sizeOfSent(String name) throws IOException {
        Path file = sending.resolve(FileNames.checked(name));
        return Files.exists(file) ? Files.size(file) : -1;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path target = sending.resolve(FileNames.checked(to));
        if (Files.exists(target)) {
            throw new IOException("a file named " + to + " is already there");
        }
        Files.move(sending.resolve(FileNames.checked(from)), target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void discard(String name) throws IOException {
        Files.deleteIfExists(sending.resolve(FileNames.checked(name)));
    }

    @Override
    public List<WaitingFile> waiting() throws IOException {
        List<WaitingFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(receiving)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (FileNames.isFinished(name) && Files.isRegularFile(entry)) {
                    files.add(new WaitingFile(name, Files.size(entry)));
                }
            }
        }
        files.sort(Comparator.comparing(WaitingFile::name));
        return files;
    }

    @Override
    public byte[] take(String name, long bytesMax) throws IOException {
        Path file = receiving.resolve(FileNames.checked(name));
        if (Files.size(file) > bytesMax) {
            throw new IOException(name + " is larger than " + bytesMax + " bytes");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(receiving.resolve(FileNames.checked(name)));
    }

    @Override
    public String describe() {
        return "folder " + sending;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static Path existing(Path directory) throws IOException {
        Path path = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new IOException("there is no directory " + path);
        }
        return path;
    }
}
