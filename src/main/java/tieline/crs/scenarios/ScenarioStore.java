package tieline.crs.scenarios;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Writes the versions of scenarios, once each, and reads scenarios with the version that holds. */
@Repository
class ScenarioStore {

    private static final String SELECT = """
            SELECT s.reference, s.status, s.owner_id, s.owner_name, s.copied_from, s.made_at, v.number, v.written_at,
                v.name, v.source, v.opening_musd, v.first_year, v.cap, v.rate_pct, v.timing, v.interest, v.obligations,
                v.loads
            FROM crs_scenarios s JOIN crs_scenario_versions v ON v.content_id = s.content
            """;

    private static final String MATCHING = """
            WHERE (CAST(:status AS text) IS NULL OR s.status = :status)
              AND (CAST(:text AS text) IS NULL OR strpos(lower(v.name || ' ' || s.reference), lower(:text)) > 0)
              AND (CAST(:owner AS uuid) IS NULL OR s.owner_id = :owner)
            """;

    private static final String NEWEST_FIRST = " ORDER BY s.made_at DESC, s.scenario_id DESC";

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a content as the scenario's next version. */
    void write(UUID scenarioId, UUID contentId, ScenarioDraft draft, UUID writer, Instant now) {
        jdbc.sql("""
                        INSERT INTO crs_scenario_versions (content_id, scenario_id, number, name, source, opening_musd,
                            first_year, cap, rate_pct, timing, interest, obligations, loads, written_by, written_at)
                        SELECT :content, :scenario, coalesce(max(number), 0) + 1, :name, :source, :opening, :first, :cap,
                            :rate, :timing, :interest, CAST(:obligations AS numeric[]), CAST(:loads AS numeric[]), :writer, :now
                        FROM crs_scenario_versions WHERE scenario_id = :scenario
                        """)
                .param("content", contentId)
                .param("scenario", scenarioId)
                .param("name", draft.name())
                .param("source", draft.source())
                .param("opening", draft.opening())
                .param("first", draft.firstYear())
                .param("cap", draft.cap())
                .param("rate", draft.rate())
                .param("timing", draft.timing().name())
                .param("interest", draft.interest().name())
                .param(
                        "obligations",
                        draft.years().stream()
                                .map(ScenarioDraft.Year::obligation)
                                .toArray(BigDecimal[]::new))
                .param(
                        "loads",
                        draft.years().stream().map(ScenarioDraft.Year::load).toArray(BigDecimal[]::new))
                .param("writer", writer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ScenarioView> find(String reference) {
        return jdbc.sql(SELECT + " WHERE s.reference = :reference")
                .param("reference", reference)
                .query(ScenarioStore::row)
                .optional();
    }

    /** The references of the first and last row shown are the cursors. */
    KeysetPage<ScenarioView> page(ScenarioFilter filter, Place place, int size) {
        String cursor = """
                 AND (CAST(:cursor AS text) IS NULL OR (s.made_at, s.scenario_id) %s
                    (SELECT c.made_at, c.scenario_id FROM crs_scenarios c WHERE c.reference = :cursor))
                """.formatted(place.isBackwards() ? ">" : "<");
        String order = place.isBackwards() ? " ORDER BY s.made_at, s.scenario_id" : NEWEST_FIRST;
        List<ScenarioView> read = new ArrayList<>(filtered(SELECT + MATCHING + cursor + order + " LIMIT :limit", filter)
                .param("cursor", place.cursor())
                .param("limit", size + 1)
                .query(ScenarioStore::row)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, ScenarioView::reference);
    }

    void all(ScenarioFilter filter, Consumer<ScenarioView> sink) {
        try (Stream<ScenarioView> rows =
                filtered(SELECT + MATCHING + NEWEST_FIRST, filter).query(ScenarioStore::row).stream()) {
            rows.forEach(sink);
        }
    }

    long count(ScenarioFilter filter) {
        return filtered(
                        "SELECT count(*) FROM crs_scenarios s JOIN crs_scenario_versions v ON v.content_id = s.content "
                                + MATCHING,
                        filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ScenarioFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("text", filter.text())
                .param("owner", filter.owner());
    }

    private static ScenarioView row(ResultSet row, int number) throws SQLException {
        return new ScenarioView(
                row.getString("reference"),
                ScenarioStatus.valueOf(row.getString("status")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getString("copied_from"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("number"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new ScenarioDraft(
                        row.getString("name"),
                        row.getString("source"),
                        row.getBigDecimal("opening_musd"),
                        row.getInt("first_year"),
                        years(row.getArray("obligations"), row.getArray("loads")),
                        row.getBigDecimal("cap"),
                        row.getBigDecimal("rate_pct"),
                        FlowTiming.valueOf(row.getString("timing")),
                        InterestMethod.valueOf(row.getString("interest"))));
    }

    private static List<ScenarioDraft.Year> years(Array obligations, Array loads) throws SQLException {
        BigDecimal[] obligation = (BigDecimal[]) obligations.getArray();
        BigDecimal[] load = (BigDecimal[]) loads.getArray();
        List<ScenarioDraft.Year> years = new ArrayList<>();
        for (int i = 0; i < obligation.length; i++) {
            years.add(new ScenarioDraft.Year(obligation[i], load[i]));
        }
        return years;
    }
}
