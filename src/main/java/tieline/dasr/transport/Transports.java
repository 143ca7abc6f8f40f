package tieline.dasr.transport;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens connections to destinations. */
@Component
public class Transports {

    /**
     * Opens a connection.
     *
     * @throws IOException with a sentence that says what failed: the address, the host key, the sign-in or a directory
     */
    public FileTransport open(Destination destination) throws IOException {
        if (destination instanceof Destination.Folder folder) {
            return new FolderTransport(folder.sending(), folder.receiving());
        }
        return SftpTransport.connect((Destination.Sftp) destination);
    }
}
