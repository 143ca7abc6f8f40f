package tieline.dasr.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer in a received file, for the log.
 *
 * @param kind what it is
 * @param outcome what it did
 * @param target the request it is about; null when it is about none of ours, or about a whole group
 * @param code AK901 or ASI01
 * @param codes reject or status codes
 * @param raw the text as received
 */
record Answer(
        Kind kind,
        Outcome outcome,
        @Nullable Target target,
        String code,
        List<String> codes,
        @Nullable LocalDate serviceEnd,
        String raw) {

    /** What an answer is. */
    enum Kind {
        /** A 997. */
        ACK,
        /** An 814 response. */
        RESPONSE,
        /** Anything else. */
        OTHER
    }

    /** What an answer did. */
    enum Outcome {
        /** It moved its request on. */
        APPLIED,
        /** It repeated what was known. */
        DUPLICATE,
        /** A person must look; an exception item says why. */
        EXCEPTION
    }

    /** A request that an answer is about. */
    record Target(UUID accountId, UUID requestId, UUID batchId, String accountNumber) {}
}
