package tieline.dasr.transmission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.SendStart;
import tieline.dasr.route.Route;
import tieline.dasr.transmission.TransmissionStore.Released;
import tieline.dasr.x12.Delimiters;
import tieline.dasr.x12.DropRequest;
import tieline.dasr.x12.DropWriter;
import tieline.dasr.x12.Envelope;
import tieline.dasr.x12.X12Document;
import tieline.platform.database.Ids;
import tieline.platform.database.References;
import tieline.platform.time.Pacific;

/**
 * Builds the files of a batch: takes control numbers and request numbers, writes the 814 and stores it, in one
 * transaction for each file. A number that a rollback gives back is used by the next file, so there are no gaps.
 */
@Service
class FileBuilder {

    private final TransmissionStore store;
    private final ControlNumbers controls;
    private final References references;
    private final Clock clock;

    FileBuilder(TransmissionStore store, ControlNumbers controls, References references, Clock clock) {
        this.store = store;
        this.controls = controls;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Builds the next file of a batch from released requests that stand in no file yet.
     *
     * @return false when there are none left
     */
    @Transactional
    public boolean buildNext(SendStart start, UUID decisionId, Route route) {
        List<Released> released = store.releasedWithoutFile(start.batchId(), route.requestsPerFileMax());
        if (released.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        List<String> numbers = requestNumbers(Pacific.dateOf(now), released.size());
        Envelope envelope = new Envelope(
                route.sender(),
                route.receiver(),
                route.usage(),
                Delimiters.USUAL,
                controls.nextInterchange(route),
                controls.nextGroup(route),
                Pacific.at(now).toLocalDateTime());
        DropWriter.Checked checked =
                DropWriter.begin(envelope, route.terms(), drops(released, numbers, Pacific.dateOf(now)));
        X12Document file = checked.document();
        Transmission built = built(start, route, envelope, file, released.size(), now);
        store.insert(built, decisionId, start.utility().name(), file.bytes());
        store.number(
                built.transmissionId(),
                released.stream().map(Released::requestId).toList(),
                file.setControls(),
                numbers);
        checked.orThrow(); // nothing of it stays where the standard forbids the file
        return true;
    }

    /**
     * The first file that would be sent for a batch now; empty when nothing would be. It takes no number: it shows those
     * that come next, which another batch may take first.
     */
    Optional<String> preview(UUID batchId, Route route) {
        List<Released> next = store.wouldBeSent(batchId, route.requestsPerFileMax());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate day = Pacific.dateOf(now);
        Envelope envelope = new Envelope(
                route.sender(),
                route.receiver(),
                route.usage(),
                Delimiters.USUAL,
                controls.peekInterchange(route),
                controls.peekGroup(route),
                Pacific.at(now).toLocalDateTime());
        List<String> numbers = numbers(day, controls.peek(requestSeries(day)), next.size());
        return Optional.of(DropWriter.write(envelope, route.terms(), drops(next, numbers, day))
                .text());
    }

    private List<String> requestNumbers(LocalDate day, int count) {
        return numbers(day, references.nextBlock(requestSeries(day), count), count);
    }

    private static String requestSeries(LocalDate day) {
        return "dasr-request-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static List<String> numbers(LocalDate day, long first, int count) {
        String prefix = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        List<String> numbers = new ArrayList<>(count);
        for (long n = first; n < first + count; n++) {
            numbers.add("%s%06d".formatted(prefix, n));
        }
        return numbers;
    }

    private static List<DropRequest> drops(List<Released> released, List<String> numbers, LocalDate day) {
        List<DropRequest> drops = new ArrayList<>(released.size());
        for (int i = 0; i < released.size(); i++) {
            Released request = released.get(i);
            drops.add(new DropRequest(
                    numbers.get(i),
                    day,
                    numbers.get(i),
                    request.customerNumber(),
                    request.accountNumber(),
                    request.customerName()));
        }
        return drops;
    }

    private static Transmission built(
            SendStart start, Route route, Envelope envelope, X12Document file, int requests, Instant now) {
        String name = "%s_%s_%09d.x12"
                .formatted(
                        start.utility().name(),
                        Pacific.dateOf(now).format(DateTimeFormatter.BASIC_ISO_DATE),
                        envelope.interchangeControl());
        return new Transmission(
                Ids.next(),
                start.batchId(),
                route.routeId(),
                envelope.interchangeControl(),
                envelope.groupControl(),
                name,
                sha256(file.text()),
                file.text().length(),
                requests,
                TransmissionStatus.BUILT,
                0,
                null,
                now,
                null,
                null,
                null,
                null);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
