package tieline.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.TimelineEntry;

/**
 * Everything that is known about one account.
 *
 * @param version counts its changes; a form sends it back, so that nobody overwrites what they have not seen
 * @param bookName the book's name
 * @param returnRightSource where the return right comes from; null when it came with the account
 * @param requests disconnect requests, newest first
 * @param history what happened to it, latest first
 */
public record AccountDetail(
        AccountRow row,
        long version,
        String bookName,
        @Nullable ReturnRightSource returnRightSource,
        List<LiveRequests.AccountRequest> requests,
        List<TimelineEntry> history) {}
