package tieline.dasr.answers;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.BatchSending;
import tieline.dasr.answers.Answer.Outcome;
import tieline.dasr.answers.Answer.Target;
import tieline.dasr.answers.FileReading.Gathered;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;

/** What follows from a file once it is read: exception items, settled overdue items, closed batches, and a summary. */
@Component
class Outcomes {

    private final Exceptions exceptions;
    private final BatchSending batches;
    private final Overdue overdue;

    Outcomes(Exceptions exceptions, BatchSending batches, Overdue overdue) {
        this.exceptions = exceptions;
        this.batches = batches;
        this.overdue = overdue;
    }

    /** Opens, settles and closes; answers one sentence that says what the file held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String settle(Gathered gathered) {
        gathered.findings.items().forEach((key, item) -> open(gathered, key, item));
        for (UUID batchId : gathered.batches) {
            overdue.settle(batchId);
            batches.closeIfComplete(batchId);
        }
        return summary(gathered);
    }

    private void open(Gathered gathered, FileFindings.Key key, FileFindings.Item item) {
        String title = item.count() == 1 ? item.words() : item.words() + " (" + item.count() + " times)";
        Subject subject = Subject.route(gathered.route.utility(), gathered.route.routeId())
                .inbound(gathered.file.inboundId())
                .batch(item.batch());
        Target only = item.only();
        if (only != null) {
            subject = subject.request(only.accountId(), only.requestId());
        }
        String dedupeKey = gathered.file.inboundId() + ":" + key.kind() + ":" + key.code();
        exceptions.open(NewException.of(key.kind(), item.taxonomy(), title, item.nextStep(), dedupeKey)
                .about(subject)
                .raw(item.raw()));
    }

    private static String summary(Gathered gathered) {
        Map<Outcome, Long> counts = gathered.answers.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Answer::outcome, java.util.stream.Collectors.counting()));
        if (gathered.answers.isEmpty()) {
            return "Nothing in it";
        }
        return "%,d applied, %,d repeated, %,d for a person"
                .formatted(
                        counts.getOrDefault(Outcome.APPLIED, 0L),
                        counts.getOrDefault(Outcome.DUPLICATE, 0L),
                        counts.getOrDefault(Outcome.EXCEPTION, 0L));
    }
}
