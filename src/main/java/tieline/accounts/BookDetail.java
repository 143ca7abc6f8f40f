package tieline.accounts;

import java.util.List;

/** A book with the sums over its accounts by utility, class and return right. */
public record BookDetail(
        BookRow row, List<GroupTotal> byUtility, List<GroupTotal> byClass, List<GroupTotal> byReturnRight) {}
