package tieline.dasr.transmission;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.dasr.BatchSending;
import tieline.dasr.SendStart;
import tieline.dasr.route.Route;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.FileTransport;
import tieline.dasr.transport.Transports;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/**
 * Sends a decided batch: builds its files, then brings each to the utility in the three noted steps of {@link
 * TransmissionStatus}. Run again after a crash, it goes on where the notes end.
 */
@Component
class SendJob implements JobHandler {

    private final BatchSending batches;
    private final SendingRoutes routes;
    private final FileBuilder files;
    private final Delivery delivery;
    private final Transmissions transmissions;
    private final Transports transports;
    private final CredentialProperties credentials;

    SendJob(
            BatchSending batches,
            SendingRoutes routes,
            FileBuilder files,
            Delivery delivery,
            Transmissions transmissions,
            Transports transports,
            CredentialProperties credentials) {
        this.batches = batches;
        this.routes = routes;
        this.files = files;
        this.delivery = delivery;
        this.transmissions = transmissions;
        this.transports = transports;
        this.credentials = credentials;
    }

    @Override
    public String kind() {
        return BatchSending.JOB_KIND;
    }

    /** Eight attempts, 5 seconds to 10 minutes apart: a server that restarts is back by then. */
    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(8, Duration.ofSeconds(5), Duration.ofMinutes(10));
    }

    @Override
    public void run(JobRun run) throws Exception {
        UUID batchId = UUID.fromString(run.payload());
        SendStart start = batches.begin(batchId);
        UUID decisionId = start.decisionId();
        if (!start.mayGo() || decisionId == null) {
            run.result("Nothing was sent. " + start.refusal());
            return;
        }
        Route route = routes.to(start.utility());
        while (files.buildNext(start, decisionId, route)) {
            run.progress(0, start.requests(), "Building the files of " + start.reference());
        }
        deliverAll(run, start, route);
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        transmissions.sendingStopped(UUID.fromString(run.payload()), reason);
    }

    private void deliverAll(JobRun run, SendStart start, Route route) throws IOException {
        List<Transmission> open = transmissions.ofBatch(start.batchId()).stream()
                .filter(file -> file.status() != TransmissionStatus.SENT)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        long sent = start.requests()
                - open.stream().mapToLong(Transmission::requestCount).sum();
        try (FileTransport transport = transports.open(route.destination(credentials))) {
            for (Transmission file : open) {
                run.progress(sent, start.requests(), "Sending interchange " + file.interchange());
                deliver(file, transport);
                sent += file.requestCount();
            }
        }
        transmissions.sendingWorks(start.batchId());
        run.progress(sent, start.requests(), "Sent " + open.size() + (open.size() == 1 ? " file" : " files"));
    }

    private void deliver(Transmission file, FileTransport transport) throws IOException {
        try {
            if (file.status() == TransmissionStatus.BUILT) {
                upload(file, transport);
            }
            Transmission noted = delivery.now(file.transmissionId());
            if (noted.status() == TransmissionStatus.UPLOADED) {
                // Still there: rename. Gone: the rename took place before a crash, for nobody else touches this name.
                if (transport.sizeOfSent(noted.temporaryName()) >= 0) {
                    transport.rename(noted.temporaryName(), noted.fileName());
                }
                delivery.arrived(noted, transport);
            }
        } catch (IOException e) {
            delivery.failed(file.transmissionId(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void upload(Transmission file, FileTransport transport) throws IOException {
        byte[] content = delivery.content(file.transmissionId());
        transport.put(file.temporaryName(), content);
        long arrived = transport.sizeOfSent(file.temporaryName());
        if (arrived != content.length) {
            throw new IOException(
                    "%s arrived with %,d of %,d bytes".formatted(file.temporaryName(), arrived, content.length));
        }
        delivery.uploaded(file.transmissionId());
    }
}
