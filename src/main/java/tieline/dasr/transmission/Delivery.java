package tieline.dasr.transmission;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.BatchSending;
import tieline.dasr.RequestTransitions;
import tieline.dasr.transport.FileTransport;

/** Notes each step of a file on its way, in a short transaction of its own. */
@Service
class Delivery {

    private final TransmissionStore store;
    private final BatchSending batches;
    private final RequestTransitions requests;
    private final Clock clock;

    Delivery(TransmissionStore store, BatchSending batches, RequestTransitions requests, Clock clock) {
        this.store = store;
        this.batches = batches;
        this.requests = requests;
        this.clock = clock;
    }

    /** Step two: the file stands whole under its temporary name. False when another run was faster. */
    @Transactional
    public boolean uploaded(UUID transmissionId) {
        return store.uploaded(transmissionId);
    }

    /** Step three: the file has its final name; its requests are sent and the transport has proved that it arrived. */
    @Transactional
    public void arrived(Transmission file, FileTransport transport) {
        Instant now = clock.instant();
        String receipt = "%s, %,d bytes, SHA-256 %s, on %s"
                .formatted(file.fileName(), file.bytes(), file.contentSha256(), transport.describe());
        if (store.sent(file.transmissionId(), now, receipt)) {
            String proof = "Interchange " + file.interchange() + " sent as " + file.fileName();
            batches.transmitted(file.batchId(), file.transmissionId(), now, proof);
            requests.received(file.transmissionId(), now, "Transport receipt: the file stands under its final name");
        }
    }

    /** Notes a failed attempt. */
    @Transactional
    public void failed(UUID transmissionId, String error) {
        store.failed(transmissionId, error);
    }

    /** The stored bytes of a file. */
    @Transactional(readOnly = true)
    public byte[] content(UUID transmissionId) {
        return store.content(transmissionId);
    }

    /** The file as it is noted now. */
    @Transactional(readOnly = true)
    public Transmission now(UUID transmissionId) throws IOException {
        return store.find(transmissionId).orElseThrow(() -> new IOException("there is no such transmission"));
    }
}
