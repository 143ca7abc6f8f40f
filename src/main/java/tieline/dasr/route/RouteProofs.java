package tieline.dasr.route;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What proves a route: a file that went over it and that the utility acknowledged with a 997. */
@Repository
public class RouteProofs {

    private final JdbcClient jdbc;

    RouteProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When the utility last acknowledged a file as well formed (997 with {@code A}, {@code E} or {@code P}), by route; routes
     * without such a file are left out.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> lastAcknowledged() {
        record Proof(UUID routeId, Instant at) {}
        return jdbc
                .sql("""
                        SELECT route_id, max(acked_at) AS acked_at FROM dasr_transmissions
                        WHERE ack_code IN ('A', 'E', 'P') AND acked_at IS NOT NULL GROUP BY route_id
                        """)
                .query((row, n) -> new Proof(
                        row.getObject("route_id", UUID.class),
                        row.getObject("acked_at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Proof::routeId, Proof::at));
    }
}
