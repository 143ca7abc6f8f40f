package tieline.notices;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.accounts.LinkedHistory;
import tieline.platform.web.TimelineEntry;

/** Tells the accounts' room which notices its customers got; an account shows those of its customer. */
@Component
class NoticesOfCustomers implements LinkedHistory {

    private final NoticeQueries notices;

    NoticesOfCustomers(NoticeQueries notices) {
        this.notices = notices;
    }

    @Override
    public List<TimelineEntry> ofAccount(UUID accountId) {
        return notices.historyOfAccount(accountId);
    }

    @Override
    public List<TimelineEntry> ofCustomer(UUID customerId) {
        return notices.historyOf(customerId);
    }
}
