package tieline.dasr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many requests of a batch are where. Each group is counted by itself, so that the page's equations prove something:
 *
 * <ul>
 *   <li>all = valid + to correct + excluded + released + taken back + sent
 *   <li>sent = received + not arrived + waiting for the receipt
 *   <li>sent = acked + nacked + waiting for the 997 + not arrived
 *   <li>acked = accepted + rejected + pending + waiting for the 814
 *   <li>accepted = switched + scheduled
 * </ul>
 *
 * @param customers customers of the requests that go out
 * @param annualKwh kWh per year of the requests that go out
 * @param oldestWithout997 when the oldest request without a 997 was sent
 * @param oldestWithout814 when the oldest request without an 814 was acknowledged
 * @param nextServiceEnd the first service end date still to come to a switch
 */
public record BatchCounts(
        Map<RequestGroup, Long> groups,
        long customers,
        BigDecimal annualKwh,
        @Nullable Instant oldestWithout997,
        @Nullable Instant oldestWithout814,
        @Nullable LocalDate nextServiceEnd) {

    /** Keeps its own copy. */
    public BatchCounts {
        groups = Map.copyOf(groups);
    }

    /** The number of requests in a group. */
    public long of(RequestGroup group) {
        return groups.getOrDefault(group, 0L);
    }
}
