package tieline.accounts;

import java.util.List;
import java.util.UUID;
import tieline.platform.web.TimelineEntry;

/** What the rooms above know of the past of an account or a customer, such as its letters; each answers with a bean. */
public interface LinkedHistory {

    /** What happened about an account, the latest first; a hundred steps at most. */
    List<TimelineEntry> ofAccount(UUID accountId);

    /** What happened about a customer, the latest first; a hundred steps at most. */
    List<TimelineEntry> ofCustomer(UUID customerId);
}
