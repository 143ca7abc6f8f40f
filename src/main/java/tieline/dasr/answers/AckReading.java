package tieline.dasr.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tieline.dasr.RequestAck;
import tieline.dasr.RequestTransitions;
import tieline.dasr.answers.Answer.Kind;
import tieline.dasr.answers.Answer.Outcome;
import tieline.dasr.answers.FileReading.Gathered;
import tieline.dasr.answers.Matching.SentGroup;
import tieline.dasr.answers.Matching.SentSet;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.x12.AckStatus;
import tieline.dasr.x12.FunctionalAck;
import tieline.dasr.x12.FunctionalAck.SetAck;
import tieline.dasr.x12.X12Issue;

/** Applies a 997: finds the group it acknowledges and tells each request of the file its own status. */
@Component
class AckReading {

    private final Matching matching;
    private final RequestTransitions requests;

    AckReading(Matching matching, RequestTransitions requests) {
        this.matching = matching;
        this.requests = requests;
    }

    void read(Gathered gathered, FunctionalAck ack) {
        String utility = gathered.route.utility().name();
        Optional<SentGroup> found = number(ack.groupControl()).flatMap(control -> matching.group(utility, control));
        if (found.isEmpty()) {
            gathered.odd(
                    ExceptionKind.UNKNOWN_ACK,
                    ack.groupControl(),
                    "A 997 acknowledges group " + ack.groupControl() + ", which we never sent",
                    "Ask the utility which file it means. No request was changed.",
                    ack.raw());
            return;
        }
        apply(gathered, ack, found.get());
    }

    private void apply(Gathered gathered, FunctionalAck ack, SentGroup group) {
        if (!group.sent()) {
            throw new NotYetSentException(group.fileName());
        }
        List<SentSet> sets = matching.setsOf(group.transmissionId());
        Map<String, AckStatus> said = said(ack, sets);
        List<RequestAck> words = new ArrayList<>();
        for (SentSet set : sets) {
            AckStatus status = said.get(set.setControl());
            if (status != null) {
                words.add(new RequestAck(set.requestId(), status.code()));
            }
        }
        Set<UUID> applied = requests.acknowledged(words, gathered.file.receivedAt());
        matching.acknowledged(group.transmissionId(), ack.statusCode(), gathered.file.receivedAt());
        gathered.batches.add(group.batchId());
        gathered.answers.add(new Answer(
                Kind.ACK,
                applied.isEmpty() && group.acked() ? Outcome.DUPLICATE : Outcome.APPLIED,
                null,
                ack.statusCode(),
                ack.groupErrors(),
                null,
                ack.raw()));
        tellRejected(gathered, ack, sets, said, applied);
        tellRepeated(gathered, ack, group, words.size() - applied.size());
        tellSilent(gathered, ack, group, sets.size() - words.size());
    }

    /** AK501 of each set, else AK901 where the whole group has one fate; sets of which the 997 says nothing are left out. */
    private static Map<String, AckStatus> said(FunctionalAck ack, List<SentSet> sets) {
        Map<String, AckStatus> own = new HashMap<>();
        ack.sets().forEach(set -> own.putIfAbsent(set.setControl(), set.status()));
        boolean oneFate = ack.status().accepted() || ack.status().rejected();
        Map<String, AckStatus> said = new HashMap<>();
        for (SentSet set : sets) {
            AckStatus status = own.getOrDefault(set.setControl(), oneFate ? ack.status() : AckStatus.OTHER);
            if (status.accepted() || status.rejected()) {
                said.put(set.setControl(), status);
            }
        }
        return said;
    }

    private static void tellRejected(
            Gathered gathered, FunctionalAck ack, List<SentSet> sets, Map<String, AckStatus> said, Set<UUID> applied) {
        for (SentSet set : sets) {
            AckStatus status = said.get(set.setControl());
            if (status != null && status.rejected() && applied.contains(set.requestId())) {
                String why = why(ack, set.setControl());
                gathered.findings.add(
                        ExceptionKind.ACK_REJECTED,
                        why,
                        "997 rejected: " + why,
                        "The utility has not seen the request. Correct what the 997 names, then prepare a resend.",
                        set.target(),
                        "Account " + set.accountNumber() + ", set " + set.setControl() + ": " + why);
            }
        }
    }

    private static String why(FunctionalAck ack, String setControl) {
        Optional<SetAck> own = ack.sets().stream()
                .filter(set -> set.setControl().equals(setControl))
                .findFirst();
        String notes = own.map(
                        set -> set.notes().stream().map(X12Issue::inWords).collect(Collectors.joining("; ")))
                .orElse("");
        if (!notes.isEmpty()) {
            return notes;
        }
        return own.map(set -> "AK5 " + set.statusCode()).orElse("AK9 " + ack.statusCode()) + ", without a reason";
    }

    private static void tellRepeated(Gathered gathered, FunctionalAck ack, SentGroup group, int repeated) {
        if (repeated > 0) {
            gathered.findings.add(
                    ExceptionKind.DUPLICATE_ANSWER,
                    "997 " + ack.groupControl(),
                    "The 997 for %s came again; %,d of its words were known already and changed nothing"
                            .formatted(group.fileName(), repeated),
                    "Nothing to do, unless it contradicts the first: compare the two texts.",
                    null,
                    ack.raw());
        }
    }

    private static void tellSilent(Gathered gathered, FunctionalAck ack, SentGroup group, int silent) {
        if (silent > 0) {
            gathered.findings.add(
                    ExceptionKind.UNMAPPED_CODE,
                    "997 " + ack.groupControl(),
                    "The 997 for %s (AK9 %s) says nothing usable about %,d of its requests; they still wait"
                            .formatted(group.fileName(), ack.statusCode(), silent),
                    "Read the 997 and ask the utility about these requests.",
                    null,
                    ack.raw());
        }
    }

    private static Optional<Long> number(String control) {
        return control.matches("\\d{1,9}") ? Optional.of(Long.valueOf(control)) : Optional.empty();
    }
}
