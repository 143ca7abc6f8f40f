package tieline.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.StateMark;

/**
 * What this room asks about disconnect requests (D-DASR); the room above answers with a bean. Without one, accounts have
 * no requests.
 */
public interface LiveRequests {

    /**
     * The reference of the batch that holds an account's live request, such as PGE-2026-0007, for those of the given
     * accounts that have one. Called for every page of accounts: one indexed query.
     */
    Map<UUID, String> batchByAccount(Collection<UUID> accountIds);

    /** All requests that were ever made for an account, the newest first. */
    List<AccountRequest> ofAccount(UUID accountId);

    /**
     * One disconnect request of an account, as its page shows it.
     *
     * @param batchReference the batch it is in
     * @param address the page of the request or of its batch
     * @param state the state in words with its shape
     * @param sentAt when it was sent; null when it was not
     * @param serviceEnd the last day under the provider, from the utility's response; null when not known
     * @param problem what a person must know about it, such as the utility's reason; null when nothing
     */
    record AccountRequest(
            String batchReference,
            String address,
            StateMark state,
            @Nullable Instant sentAt,
            @Nullable LocalDate serviceEnd,
            @Nullable String problem) {}
}
