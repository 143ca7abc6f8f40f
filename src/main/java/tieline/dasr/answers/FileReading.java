package tieline.dasr.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.answers.Answer.Kind;
import tieline.dasr.answers.Answer.Outcome;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.route.Route;
import tieline.dasr.route.Routes;
import tieline.dasr.x12.DropResponse;
import tieline.dasr.x12.EnvelopeFault;
import tieline.dasr.x12.FunctionalAck;
import tieline.dasr.x12.Group;
import tieline.dasr.x12.Interchange;
import tieline.dasr.x12.InterchangeAck;
import tieline.dasr.x12.ReceivedRequest;
import tieline.dasr.x12.TransactionSet;
import tieline.dasr.x12.Unreadable;
import tieline.dasr.x12.X12Contents;

/**
 * Reads one received file, whole or not at all: in one transaction every answer in it takes effect and is logged, what
 * does not fit becomes an exception item, and the file is noted as read. So a crash repeats it from the start and nothing
 * happens twice.
 */
@Service
class FileReading {

    private final InboundStore inbound;
    private final Routes routes;
    private final AckReading acks;
    private final ResponseReading responses;
    private final AnswerLog log;
    private final AckReplies replies;
    private final Outcomes outcomes;

    FileReading(
            InboundStore inbound,
            Routes routes,
            AckReading acks,
            ResponseReading responses,
            AnswerLog log,
            AckReplies replies,
            Outcomes outcomes) {
        this.inbound = inbound;
        this.routes = routes;
        this.acks = acks;
        this.responses = responses;
        this.log = log;
        this.replies = replies;
        this.outcomes = outcomes;
    }

    /** What reading gathers. */
    static final class Gathered {

        final InboundFile file;
        final Route route;
        final List<Answer> answers = new ArrayList<>();
        final FileFindings findings = new FileFindings();
        final Set<UUID> batches = new LinkedHashSet<>();

        Gathered(InboundFile file, Route route) {
            this.file = file;
            this.route = route;
        }

        void odd(ExceptionKind kind, String code, String words, String nextStep, String raw) {
            findings.add(kind, code, words, nextStep, null, raw);
            answers.add(new Answer(Kind.OTHER, Outcome.EXCEPTION, null, code, List.of(), null, raw));
        }
    }

    /**
     * Applies a kept file; does nothing when it was read before.
     *
     * @param contents what the file holds, parsed beforehand: parsing needs no lock, for a kept file never changes
     * @throws NotYetSentException when it answers a file that we have not noted as sent; it stays unread
     */
    @Transactional
    public void read(UUID inboundId, X12Contents contents) {
        InboundFile file = inbound.lockUnread(inboundId).orElse(null);
        if (file == null) {
            return;
        }
        Gathered gathered = new Gathered(file, routes.get(file.routeId()));
        contents.unreadable().forEach(part -> unreadable(gathered, part));
        for (Interchange interchange : contents.interchanges()) {
            if (isForUs(gathered, interchange)) {
                read(gathered, interchange);
                replies.build(file, gathered.route, interchange);
            }
        }
        log.write(inboundId, gathered.answers);
        inbound.read(inboundId, outcomes.settle(gathered));
    }

    /** Sender, receiver and test mark must be the route's; otherwise nothing in the interchange is believed. */
    private static boolean isForUs(Gathered gathered, Interchange interchange) {
        Route route = gathered.route;
        boolean partners = interchange.senderId().equals(route.receiver().id())
                && interchange.receiverId().equals(route.sender().id());
        boolean usage = interchange.usageCode().equals(route.usage().code());
        if (partners && usage) {
            return true;
        }
        String words = partners
                ? "Interchange %s is marked %s, the route %s is %s"
                        .formatted(
                                interchange.controlNumber(),
                                interchange.usageCode(),
                                route.code(),
                                route.usage().code())
                : "Interchange %s is from %s to %s, not from %s to %s"
                        .formatted(
                                interchange.controlNumber(),
                                interchange.senderId(),
                                interchange.receiverId(),
                                route.receiver().id(),
                                route.sender().id());
        List<TransactionSet> sets = interchange.sets().toList();
        String raw = sets.stream()
                .map(TransactionSet::raw)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        gathered.odd(
                ExceptionKind.WRONG_PARTNER,
                interchange.controlNumber(),
                words + ". None of its " + sets.size() + " sets was applied.",
                "Ask the utility for whom the file was meant. Nothing in it has changed a request.",
                raw);
        return false;
    }

    private void read(Gathered gathered, Interchange interchange) {
        interchange.acks().forEach(ack -> envelopeAck(gathered, ack));
        interchange.unreadable().forEach(part -> unreadable(gathered, part));
        interchange.faults().forEach(fault -> fault(gathered, interchange.controlNumber(), fault));
        List<DropResponse> answered = new ArrayList<>();
        for (Group group : interchange.groups()) {
            group.faults().forEach(fault -> fault(gathered, interchange.controlNumber(), fault));
            for (TransactionSet set : group.sets()) {
                if (set instanceof FunctionalAck ack) {
                    acks.read(gathered, ack);
                } else if (set instanceof DropResponse response) {
                    answered.add(response);
                } else if (set instanceof Unreadable part) {
                    unreadable(gathered, part);
                } else if (set instanceof ReceivedRequest request) {
                    gathered.odd(
                            ExceptionKind.UTILITY_REQUEST,
                            request.actionCode() + request.maintenanceCode(),
                            "The utility sent a request of its own; we answer only requests that we know",
                            "Read it and answer the utility by telephone or e-mail.",
                            request.raw());
                }
            }
        }
        responses.read(gathered, answered);
    }

    private static void unreadable(Gathered gathered, Unreadable part) {
        gathered.odd(
                ExceptionKind.UNREADABLE,
                part.reason(),
                part.reason(),
                "Ask the utility to send it again. Everything readable in the file was applied.",
                part.raw());
    }

    private static void fault(Gathered gathered, String control, EnvelopeFault fault) {
        gathered.odd(
                ExceptionKind.ENVELOPE_FAULT,
                fault.problem(),
                "Interchange " + control + ": " + fault.problem(),
                "Ask the utility whether the file is complete. The whole sets in it were applied.",
                fault.problem());
    }

    private static void envelopeAck(Gathered gathered, InterchangeAck ack) {
        if (ack.code().equals("A")) {
            gathered.answers.add(new Answer(Kind.OTHER, Outcome.APPLIED, null, "TA1 A", List.of(), null, ack.raw()));
            return;
        }
        gathered.odd(
                ExceptionKind.ENVELOPE_FAULT,
                "TA1 " + ack.controlNumber(),
                "The utility found fault with the envelope of interchange %s: TA1 %s, note %s"
                        .formatted(ack.controlNumber(), ack.code(), ack.noteCode()),
                ack.code().equals("E")
                        ? "The utility took the file; do not send it again. Report the note code to those who keep the route."
                        : "The utility did not take the file. Ask it what is wrong before anything is sent again.",
                ack.raw());
    }
}
