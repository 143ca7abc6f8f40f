package tieline.dasr.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.RequestResponse;
import tieline.dasr.RequestStatus;
import tieline.dasr.RequestTransitions;
import tieline.dasr.answers.Answer.Kind;
import tieline.dasr.answers.Answer.Outcome;
import tieline.dasr.answers.FileReading.Gathered;
import tieline.dasr.answers.Matching.Known;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.x12.CodedReason;
import tieline.dasr.x12.DropResponse;
import tieline.dasr.x12.DropResponse.Decision;
import tieline.dasr.x12.RejectCode;

/**
 * Applies 814 responses: finds the request by the number it echoes, holds the utility's account against ours, and moves
 * the request on. Two responses to one request in the same file are applied one after the other, in the file's order.
 */
@Component
class ResponseReading {

    private final Matching matching;
    private final RequestTransitions requests;

    ResponseReading(Matching matching, RequestTransitions requests) {
        this.matching = matching;
        this.requests = requests;
    }

    private record Matched(DropResponse response, Known known) {}

    void read(Gathered gathered, List<DropResponse> responses) {
        List<Matched> open = match(gathered, responses);
        while (!open.isEmpty()) {
            List<Matched> later = new ArrayList<>();
            Set<UUID> inThisRound = new HashSet<>();
            List<Matched> round = new ArrayList<>();
            for (Matched matched : open) {
                boolean first = inThisRound.add(matched.known().target().requestId());
                (first ? round : later).add(matched);
            }
            apply(gathered, round);
            open = later;
        }
    }

    private List<Matched> match(Gathered gathered, List<DropResponse> responses) {
        Set<String> numbers = new LinkedHashSet<>();
        responses.forEach(response -> numbersOf(response).forEach(numbers::add));
        Map<String, Known> known = matching.byNumber(gathered.route.utility().name(), numbers);
        List<Matched> matched = new ArrayList<>();
        for (DropResponse response : responses) {
            Known request = numbersOf(response)
                    .filter(known::containsKey)
                    .map(known::get)
                    .findFirst()
                    .orElse(null);
            if (isApplicable(gathered, response, request) && request != null) {
                matched.add(new Matched(response, request));
            }
        }
        return matched;
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean isApplicable(Gathered gathered, DropResponse response, @Nullable Known request) {
        if (request == null) {
            String number = numbersOf(response).findFirst().orElse("none");
            return odd(
                    gathered,
                    response,
                    null,
                    ExceptionKind.UNKNOWN_RESPONSE,
                    "unknown",
                    "814 response matches no request we sent (tracking number " + number + ")",
                    "Compare the account and the number with your list; match it by hand or ask the utility.");
        }
        if (RequestStatus.valueOf(request.status()) == RequestStatus.RELEASED) {
            throw new NotYetSentException("Request " + request.tracking());
        }
        String account = response.utilityAccount();
        if (account != null && !account.equals(request.target().accountNumber())) {
            return odd(
                    gathered,
                    response,
                    request,
                    ExceptionKind.ACCOUNT_MISMATCH,
                    "account",
                    "814 response to request %s names account %s; we asked about %s"
                            .formatted(
                                    request.tracking(),
                                    account,
                                    request.target().accountNumber()),
                    "Ask the utility which account it means. The request still waits.");
        }
        if (response.decision() == Decision.OTHER) {
            return odd(
                    gathered,
                    response,
                    request,
                    ExceptionKind.UNMAPPED_CODE,
                    response.actionCode(),
                    "814 response with action code " + response.actionCode() + ", which is neither yes, no nor pending",
                    "Read the text and ask the utility what the code means. The request still waits.");
        }
        return true;
    }

    private static boolean odd(
            Gathered gathered,
            DropResponse response,
            @Nullable Known request,
            ExceptionKind kind,
            String code,
            String words,
            String nextStep) {
        var target = request == null ? null : request.target();
        gathered.findings.add(kind, code, words, nextStep, target, response.raw());
        gathered.answers.add(new Answer(
                Kind.RESPONSE,
                Outcome.EXCEPTION,
                target,
                response.actionCode(),
                codes(response),
                response.serviceEnd(),
                response.raw()));
        return false;
    }

    private void apply(Gathered gathered, List<Matched> round) {
        Set<UUID> applied =
                requests.responded(round.stream().map(ResponseReading::word).toList(), gathered.file.receivedAt());
        for (Matched matched : round) {
            var target = matched.known().target();
            DropResponse response = matched.response();
            if (applied.contains(target.requestId())) {
                gathered.batches.add(target.batchId());
                gathered.answers.add(new Answer(
                        Kind.RESPONSE,
                        Outcome.APPLIED,
                        target,
                        response.actionCode(),
                        codes(response),
                        response.serviceEnd(),
                        response.raw()));
                tellRejected(gathered, matched);
            } else {
                tellWithoutEffect(gathered, matched);
            }
        }
    }

    private static void tellRejected(Gathered gathered, Matched matched) {
        if (matched.response().decision() != Decision.REJECTED) {
            return;
        }
        for (CodedReason reason : matched.response().rejectReasons()) {
            RejectCode code = RejectCode.of(reason.code());
            gathered.findings.add(
                    code.known() ? ExceptionKind.RESPONSE_REJECTED : ExceptionKind.UNMAPPED_CODE,
                    Taxonomy.valueOf(code.category().name()),
                    reason.code(),
                    "814 rejected, " + reason.code() + ": " + code.meaning(),
                    code.nextStep(),
                    matched.known().target(),
                    matched.response().raw());
        }
        if (matched.response().rejectReasons().isEmpty()) {
            gathered.findings.add(
                    ExceptionKind.RESPONSE_REJECTED,
                    "",
                    "814 rejected without a reason",
                    "Ask the utility for the reason.",
                    matched.known().target(),
                    matched.response().raw());
        }
    }

    /** The request was past this already: the same word again, or another one. */
    private static void tellWithoutEffect(Gathered gathered, Matched matched) {
        DropResponse response = matched.response();
        Known known = matched.known();
        String now = known.status();
        boolean repeated = now.equals(statusOf(response).name());
        boolean afterwards = Set.of("CANCELLED", "SUPERSEDED").contains(now);
        ExceptionKind kind = repeated
                ? ExceptionKind.DUPLICATE_ANSWER
                : afterwards ? ExceptionKind.LATE_ANSWER : ExceptionKind.CONTRADICTION;
        String words = repeated
                ? "814 response came again and changed nothing"
                : "814 response says " + statusOf(response).label().toLowerCase(java.util.Locale.ROOT)
                        + ", but the request is already: "
                        + RequestStatus.valueOf(now).label().toLowerCase(java.util.Locale.ROOT);
        String nextStep = repeated
                ? "Nothing to do; the first response counts."
                : "Ask the utility which of the two holds. The request was not changed.";
        gathered.findings.add(kind, now + response.actionCode(), words, nextStep, known.target(), response.raw());
        gathered.answers.add(new Answer(
                Kind.RESPONSE,
                repeated ? Outcome.DUPLICATE : Outcome.EXCEPTION,
                known.target(),
                response.actionCode(),
                codes(response),
                response.serviceEnd(),
                response.raw()));
    }

    private static RequestResponse word(Matched matched) {
        DropResponse response = matched.response();
        String text = reasons(response)
                .map(CodedReason::text)
                .filter(words -> words != null && !words.isBlank())
                .reduce((a, b) -> a + "; " + b)
                .orElse(null);
        return new RequestResponse(
                matched.known().target().requestId(), statusOf(response), codes(response), text, response.serviceEnd());
    }

    private static RequestStatus statusOf(DropResponse response) {
        return switch (response.decision()) {
            case ACCEPTED -> RequestStatus.ACCEPTED;
            case REJECTED -> RequestStatus.REJECTED;
            case PENDING, OTHER -> RequestStatus.PENDING;
        };
    }

    private static Stream<CodedReason> reasons(DropResponse response) {
        return Stream.concat(response.rejectReasons().stream(), response.statusReasons().stream());
    }

    private static List<String> codes(DropResponse response) {
        return reasons(response).map(reason -> reason.code().replace(" ", "")).toList();
    }

    private static Stream<String> numbersOf(DropResponse response) {
        return Stream.of(response.trackingNumber(), response.originalTransaction())
                .filter(number -> number != null && !number.isBlank());
    }
}
