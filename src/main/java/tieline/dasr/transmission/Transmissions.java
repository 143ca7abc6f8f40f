package tieline.dasr.transmission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.route.Route;
import tieline.dasr.x12.DropRequest;

/** The door to sent files: what was sent for a batch, the exact bytes, and what they would be. */
@Service
public class Transmissions {

    private final TransmissionStore store;
    private final FileBuilder files;
    private final Exceptions exceptions;

    Transmissions(TransmissionStore store, FileBuilder files, Exceptions exceptions) {
        this.store = store;
        this.files = files;
        this.exceptions = exceptions;
    }

    /** The files of a batch in the order of their control numbers. */
    @Transactional(readOnly = true)
    public List<Transmission> ofBatch(UUID batchId) {
        return store.ofBatch(batchId);
    }

    /** One file. */
    @Transactional(readOnly = true)
    public Optional<Transmission> find(UUID transmissionId) {
        return store.find(transmissionId);
    }

    /** The exact bytes that were built and sent. */
    @Transactional(readOnly = true)
    public byte[] content(UUID transmissionId) {
        return store.content(transmissionId);
    }

    /** What the file would be if these requests were sent now; takes no number. */
    @Transactional(readOnly = true)
    public String preview(Route route, List<DropRequest> requests) {
        return files.preview(route, requests);
    }

    /** The sending job gave up: a person must look. */
    @Transactional
    public void sendingStopped(UUID batchId, String reason) {
        exceptions.open(NewException.of(
                        ExceptionKind.SEND_FAILED,
                        Taxonomy.OTHER,
                        "The batch could not be sent",
                        "Put right what the message names, then retry the job. Files that have left are not sent twice.",
                        stoppedKey(batchId))
                .about(Subject.NONE.batch(batchId))
                .raw(reason));
    }

    /** Sending works again: what was open about it is settled. */
    @Transactional
    public void sendingWorks(UUID batchId) {
        exceptions.resolveByKey(stoppedKey(batchId), "All files of the batch have left.");
    }

    private static String stoppedKey(UUID batchId) {
        return "send-failed:" + batchId;
    }
}
