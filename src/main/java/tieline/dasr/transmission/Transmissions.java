package tieline.dasr.transmission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.route.Routes;

/** The door to sent files: what was sent for a batch, the exact bytes, and what they would be. */
@Service
public class Transmissions {

    private final TransmissionStore store;
    private final FileBuilder files;
    private final Exceptions exceptions;
    private final Routes routes;

    Transmissions(TransmissionStore store, FileBuilder files, Exceptions exceptions, Routes routes) {
        this.store = store;
        this.routes = routes;
        this.files = files;
        this.exceptions = exceptions;
    }

    /** The files of a batch in the order of their control numbers. */
    @Transactional(readOnly = true)
    public List<Transmission> ofBatch(UUID batchId) {
        return store.ofBatch(batchId);
    }

    /** The exact bytes that were built and sent. */
    @Transactional(readOnly = true)
    public byte[] content(UUID transmissionId) {
        return store.content(transmissionId);
    }

    /** One file of a batch by its ISA13. */
    @Transactional(readOnly = true)
    public Optional<Transmission> find(UUID batchId, long isaControl) {
        return store.find(batchId, isaControl);
    }

    /** The first file that would be sent for a batch now, with the numbers that come next; takes none of them. */
    @Transactional(readOnly = true)
    public Optional<String> preview(UUID batchId, Utility utility) {
        return routes.inUse(utility).flatMap(route -> files.preview(batchId, route));
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
