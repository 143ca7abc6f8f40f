package tieline.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tieline.simulator.edi.Interchange;
import tieline.simulator.edi.InterchangeReader;
import tieline.simulator.edi.UnreadableFileException;

/**
 * A file under its final name in the inbound folder.
 *
 * @param path where it lies
 * @param size in bytes
 * @param modified when it was last written
 */
record InboundFile(Path path, long size, FileTime modified) {

    private static final long LARGEST = 64L * 1024 * 1024;

    /** All finished files, the oldest first: first come, first served. */
    static List<InboundFile> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> finished = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            !UtilityHome.isTemporaryName(file.getFileName().toString()))
                    .toList();
            return finished.stream()
                    .flatMap(InboundFile::stillThere)
                    .sorted(Comparator.comparing(InboundFile::modified).thenComparing(InboundFile::name))
                    .toList();
        }
    }

    private static Stream<InboundFile> stillThere(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Stream.of(new InboundFile(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException takenAway) {
            return Stream.empty();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The bytes of the file. */
    byte[] bytes() throws IOException, UnreadableFileException {
        if (size > LARGEST) {
            throw new UnreadableFileException("The file is larger than 64 MB");
        }
        return Files.readAllBytes(path);
    }

    /** The interchange for this utility in these bytes. */
    static Interchange interchange(byte[] bytes, SimulatedUtility utility, String espDuns)
            throws UnreadableFileException {
        Interchange interchange = InterchangeReader.read(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!interchange.receiver().equals(utility.duns())) {
            throw new UnreadableFileException("The interchange is for receiver '%s', not for %s's '%s'"
                    .formatted(interchange.receiver(), utility.id(), utility.duns()));
        }
        if (!interchange.sender().equals(espDuns)) {
            throw new UnreadableFileException("The sender '%s' is not known here".formatted(interchange.sender()));
        }
        return interchange;
    }

    /** SHA-256 of the bytes in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
