package tieline.simulator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may do over SFTP: write in {@code /inbound} under a temporary name and rename there when the file is complete,
 * fetch and remove answers. Everything else is refused, and an upload under a final name is reported, since a real utility might
 * have read half of it.
 */
final class SftpGuard implements SftpEventListener {

    private static final Set<StandardOpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final FolderSimulator simulator;
    private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();

    SftpGuard(FolderSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public void opening(ServerSession session, String remoteHandle, Handle localHandle) throws IOException {
        if (!isForWriting(localHandle)) {
            return;
        }
        Path file = localHandle.getFile();
        if (!isIn("inbound", file)) {
            throw denied(file, "files are uploaded to /inbound");
        }
        if (!UtilityHome.isTemporaryName(name(file))) {
            String reason = "An upload under a final name was refused: write to a name ending in .part, then rename.";
            simulator.engine(session.getUsername()).report(name(file), reason);
            throw denied(file, "write to a name ending in .part, then rename");
        }
    }

    @Override
    public void open(ServerSession session, String remoteHandle, Handle localHandle) {
        if (isForWriting(localHandle)) {
            beingWritten.add(key(session, localHandle.getFile()));
        }
    }

    @Override
    public void closed(ServerSession session, String remoteHandle, Handle localHandle, @Nullable Throwable thrown) {
        if (isForWriting(localHandle)) {
            beingWritten.remove(key(session, localHandle.getFile()));
        }
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) throws IOException {
        if (!isIn("inbound", from) || !isIn("inbound", to) || !UtilityHome.isTemporaryName(name(from))) {
            throw denied(from, "only an upload under a temporary name is renamed, within /inbound");
        }
        if (beingWritten.contains(key(session, from))) {
            simulator
                    .engine(session.getUsername())
                    .report(name(from), "A renaming was refused: the upload was not finished.");
            throw denied(from, "the upload is not finished");
        }
    }

    @Override
    public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
        if (isDirectory || !(isIn("inbound", path) || isIn("outbound", path))) {
            throw denied(path, "only files in /inbound and /outbound are removed");
        }
    }

    @Override
    public void modifyingAttributes(ServerSession session, Path path, Map<String, ?> attributes) throws IOException {
        if (!isIn("inbound", path)) {
            throw denied(path, "attributes are set only in /inbound");
        }
    }

    @Override
    public void creating(ServerSession session, Path path, Map<String, ?> attributes) throws IOException {
        throw denied(path, "folders are not made here");
    }

    @Override
    public void linking(ServerSession session, Path source, Path target, boolean symbolic) throws IOException {
        throw denied(source, "links are not made here");
    }

    private static boolean isForWriting(Handle handle) {
        return handle instanceof FileHandle file
                && file.getOpenOptions().stream().anyMatch(WRITING::contains);
    }

    private static boolean isIn(String folder, Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent != null && parent.toString().equals("/" + folder);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "/" : name.toString();
    }

    private static String key(ServerSession session, Path file) {
        return session.getUsername().toLowerCase(Locale.ROOT) + ":"
                + file.toAbsolutePath().normalize();
    }

    private static AccessDeniedException denied(Path path, String reason) {
        return new AccessDeniedException(path.toString(), null, reason);
    }
}
