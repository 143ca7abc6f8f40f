package tieline.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The sample database's password: made once, kept beside the data, readable by its owner only. */
record DatabasePassword(String value) {

    private static final String ONLY_WITH_PASSWORD = """
            # Written by Tieline: only the holder of the password in postgres.password may connect.
            local all all               scram-sha-256
            host  all all 127.0.0.1/32  scram-sha-256
            host  all all ::1/128       scram-sha-256
            """;

    static DatabasePassword of(Path home) throws IOException {
        Path file = home.resolve("postgres.password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            create(file);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return new DatabasePassword(Files.readString(file).trim());
    }

    /** Whether the server in {@code data} already asks for the password. */
    boolean enforced(Path data) throws IOException {
        return Files.readString(data.resolve("pg_hba.conf")).equals(ONLY_WITH_PASSWORD);
    }

    void enforce(Path data) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
