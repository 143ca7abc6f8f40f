package tieline.dasr;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an 814 response says about one request.
 *
 * @param requestId the request
 * @param status accepted, rejected or pending
 * @param codes the reject or status codes in the order of the file; each without a blank
 * @param text the words that came with them, if any
 * @param serviceEndDate the last day under the electric service provider (DTM*151), if it came
 */
public record RequestResponse(
        UUID requestId,
        RequestStatus status,
        List<String> codes,
        @Nullable String text,
        @Nullable LocalDate serviceEndDate) {

    /** Refuses a state that no response can say. */
    public RequestResponse {
        codes = List.copyOf(codes);
        if (status != RequestStatus.ACCEPTED && status != RequestStatus.REJECTED && status != RequestStatus.PENDING) {
            throw new IllegalArgumentException("an 814 response accepts, rejects or pends; it does not say " + status);
        }
    }
}
