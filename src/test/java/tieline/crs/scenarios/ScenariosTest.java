package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Scenarios from the first version to the last, and what each ring refuses. */
@TielineTest
class ScenariosTest {

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPages pages;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneIsKept() {
        String reference = make("First", "27");
        as(people.analyst(), () -> {
            scenarios.change(reference, ScenarioSamples.draft("Second", "40"));
            return true;
        });
        ScenarioView now = view(reference);
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.draft().name()).isEqualTo("Second");
        assertThat(now.draft().cap()).isEqualByComparingTo("40");
        assertThat(now.draft().years()).hasSize(2);
        assertThat(jdbc.queryForList("SELECT name FROM crs_scenario_versions ORDER BY number", String.class))
                .containsExactly("First", "Second");
        List<TimelineEntry> history = as(people.manager(), () -> pages.history(reference));
        assertThat(history).hasSize(2);
    }

    @Test
    void onlyItsOwnerChangesIt() {
        String reference = make("Mine", "27");
        assertThatThrownBy(() -> as(people.otherAnalyst(), () -> {
                    scenarios.change(reference, ScenarioSamples.draft("Yours", "40"));
                    return true;
                }))
                .isInstanceOf(ScenarioRefusedException.class)
                .hasMessageContaining("another person's");
        String copy = as(people.otherAnalyst(), () -> scenarios.copy(reference));
        assertThat(view(copy).copiedFrom()).isEqualTo(reference);
        assertThat(view(copy).ownerId()).isEqualTo(people.otherAnalyst().id());
        assertThat(view(copy).draft().name()).isEqualTo("Copy of Mine");
    }

    @Test
    void onlyAnAnalystMakesOne() {
        for (Actor person : List.of(people.manager(), people.compliance(), people.administrator())) {
            assertThatThrownBy(() -> as(person, () -> scenarios.make(ScenarioSamples.draft("No", "27"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(people.administrator(), () -> pages.count(new ScenarioFilter(null, null, null))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRetiredOneNeverChanges() {
        String reference = make("Old", "27");
        as(people.analyst(), () -> {
            scenarios.retire(reference);
            return true;
        });
        assertThatThrownBy(() -> as(people.analyst(), () -> {
                    scenarios.change(reference, ScenarioSamples.draft("Old", "40"));
                    return true;
                }))
                .isInstanceOf(ScenarioRefusedException.class);
        assertThatThrownBy(() -> jdbc.update("UPDATE crs_scenarios SET status = 'ACTIVE'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void theDatabaseKeepsVersionsOwnersAndRanges() {
        make("Kept", "27");
        assertThatThrownBy(() -> jdbc.update("UPDATE crs_scenario_versions SET cap = 40"))
                .isNotNull();
        assertThatThrownBy(() -> jdbc.update("DELETE FROM crs_scenario_versions"))
                .isNotNull();
        assertThatThrownBy(() -> jdbc.update("DELETE FROM crs_scenarios")).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> jdbc.update("UPDATE crs_scenarios SET owner_name = 'Somebody'"))
                .hasMessageContaining("keeps its number and owner");
        assertThatThrownBy(
                        () -> insertVersion("written_by", "'" + people.manager().id() + "'"))
                .hasMessageContaining("only its owner writes");
        assertThatThrownBy(() -> insertVersion("opening_musd", "0")).hasMessageContaining("opening_musd");
        assertThatThrownBy(() -> insertVersion("loads", "ARRAY[1]::numeric[]")).hasMessageContaining("years_ck");
        assertThatThrownBy(() -> insertVersion("loads", "ARRAY[1, -1]::numeric[]"))
                .hasMessageContaining("years_ck");
        assertThat(insertVersion("cap", "30")).isOne();
    }

    private int insertVersion(String column, String value) {
        String columns = "scenario_id, name, source, opening_musd, first_year, cap, rate_pct, timing, interest,"
                + " obligations, loads, written_by, written_at";
        return jdbc.update("INSERT INTO crs_scenario_versions (content_id, number, " + columns + ")"
                + " SELECT gen_random_uuid(), number + 1, " + columns.replace(column, value)
                + " FROM crs_scenario_versions");
    }

    @Test
    void theListIsPagedAndFiltered() {
        for (int i = 1; i <= 5; i++) {
            make("Number " + i, "27");
        }
        as(people.compliance(), () -> {
            ScenarioFilter all = new ScenarioFilter(null, null, null);
            var first = pages.page(all, Place.BEGINNING, 2);
            assertThat(names(first.rows())).containsExactly("Number 5", "Number 4");
            var second = pages.page(all, Place.of(first.rows().get(1).reference(), null), 2);
            assertThat(names(second.rows())).containsExactly("Number 3", "Number 2");
            var back = pages.page(all, Place.of(null, second.rows().get(0).reference()), 2);
            assertThat(names(back.rows())).containsExactly("Number 5", "Number 4");
            assertThat(pages.count(new ScenarioFilter(null, "number 3", null))).isOne();
            assertThat(pages.count(new ScenarioFilter(ScenarioStatus.RETIRED, null, null)))
                    .isZero();
            return true;
        });
    }

    private static List<String> names(List<ScenarioView> rows) {
        return rows.stream().map(row -> row.draft().name()).toList();
    }

    private String make(String name, String cap) {
        return as(people.analyst(), () -> scenarios.make(ScenarioSamples.draft(name, cap)));
    }

    private ScenarioView view(String reference) {
        return as(people.compliance(), () -> pages.get(reference));
    }

    private static <T> T as(Actor person, Supplier<T> work) {
        return CurrentActor.callAs(person, work);
    }
}
