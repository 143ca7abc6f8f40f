package tieline.accounts;

import java.util.List;
import tieline.platform.web.TimelineEntry;

/** A customer with the sums over its accounts by utility, class and book, and its earlier names. */
public record CustomerDetail(
        CustomerRow row,
        List<GroupTotal> byUtility,
        List<GroupTotal> byClass,
        List<GroupTotal> byBook,
        List<TimelineEntry> history) {}
