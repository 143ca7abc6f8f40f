package tieline.dasr.route;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a route holds, as the database hashes it; each submitted content is kept, so that the next can be compared. */
@Component
class RouteContents {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("code", "Route"),
            Map.entry("kind", "Files go by"),
            Map.entry("host", "Server"),
            Map.entry("username", "User"),
            Map.entry("host_key_fingerprint", "Server key"),
            Map.entry("sender_id", "Our identifier"),
            Map.entry("receiver_id", "Identifier of the utility"),
            Map.entry("utility_name", "Name of the utility"),
            Map.entry("esp_name", "Our name"),
            Map.entry("party_id_qualifier", "Kind of party number"),
            Map.entry("usage_indicator", "Usage (T test, P production)"),
            Map.entry("requests_per_file_max", "Requests in a file"),
            Map.entry("ack_expected_hours", "Acknowledgment expected within hours"),
            Map.entry("response_expected_working_days", "Response expected within working days"));

    private final JdbcClient jdbc;

    RouteContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SHA-256 of what the route holds now. */
    String hash(UUID routeId) {
        return jdbc.sql("SELECT dasr_route_hash_of(dasr_route_content(:id))")
                .param("id", routeId)
                .query(String.class)
                .single();
    }

    /** Keeps what the route holds now under its hash. */
    void keep(UUID routeId, String hash) {
        jdbc.sql("""
                        INSERT INTO dasr_route_contents (route_id, content_hash, content)
                        VALUES (:id, :hash, dasr_route_content(:id)) ON CONFLICT DO NOTHING
                        """).param("id", routeId).param("hash", hash).update();
    }

    /** What differs from the content with this hash, before and after; everything where there is none. */
    List<String> changesSince(UUID routeId, @Nullable String approvedHash) {
        return jdbc.sql("""
                        SELECT n.key, o.value AS before, n.value AS after
                        FROM jsonb_each_text(dasr_route_content(:id)) n
                        LEFT JOIN (SELECT e.key, e.value FROM dasr_route_contents c, jsonb_each_text(c.content) e
                                   WHERE c.route_id = :id AND c.content_hash = :approved) o ON o.key = n.key
                        WHERE n.value IS DISTINCT FROM o.value
                        ORDER BY n.key IN ('usage_indicator', 'host', 'receiver_id', 'send_directory') DESC, n.key
                        """)
                .param("id", routeId)
                .param("approved", approvedHash)
                .query((row, n) -> words(row.getString("key"))
                        + (approvedHash == null ? ": " : ": " + text(row.getString("before")) + " → ")
                        + text(row.getString("after")))
                .list();
    }

    /** Whether a file of real business was built over the route since the decision that stands. */
    boolean usedSinceDecision(UUID routeId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM approvals a
                            JOIN approval_decisions d ON d.decision_id = a.decision_id
                            JOIN dasr_routes r ON r.route_id = a.subject_id AND r.usage_indicator <> 'T'
                            JOIN dasr_transmissions t ON t.route_id = r.route_id AND t.built_at >= d.decided_at
                            WHERE a.subject_kind = 'dasr-route' AND a.subject_id = :id AND a.ended_at IS NULL)
                        """).param("id", routeId).query(Boolean.class).single();
    }

    private static String words(String column) {
        String plain = column.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + column.substring(1).replace('_', ' ');
        return WORDS.getOrDefault(column, plain);
    }

    private static String text(@Nullable String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }
}
