package tieline.crs.scenarios;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.database.References;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;

/** The door for those who make scenarios: make, copy, change, retire. */
@Service
@PreAuthorize("hasRole('ANALYST')")
public class Scenarios {

    private final ScenarioRepository scenarios;
    private final ScenarioStore store;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    Scenarios(ScenarioRepository scenarios, ScenarioStore store, References references, AuditTrail audit, Clock clock) {
        this.scenarios = scenarios;
        this.store = store;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a new scenario of the acting person.
     *
     * @return its public reference
     */
    @Transactional
    public String make(ScenarioDraft draft) {
        return keep(draft, null);
    }

    /**
     * Keeps a copy of any scenario as the acting person's own.
     *
     * @return the copy's public reference
     */
    @Transactional
    public String copy(String reference) {
        ScenarioView original = store.find(reference).orElseThrow(() -> new ScenarioNotFoundException(reference));
        String name = "Copy of " + original.draft().name();
        return keep(original.draft().named(name.length() > 120 ? name.substring(0, 120) : name), reference);
    }

    /**
     * Replaces the content of an own, active scenario; the version before is kept.
     *
     * @throws ScenarioRefusedException when it is another person's or retired
     */
    @Transactional
    public void change(String reference, ScenarioDraft draft) {
        Scenario scenario = own(reference);
        ScenarioDraft before = store.find(reference)
                .orElseThrow(() -> new ScenarioNotFoundException(reference))
                .draft();
        UUID content = Ids.next();
        store.write(scenario.scenarioId(), content, draft, CurrentActor.get().personId(), clock.instant());
        scenario.change(content);
        scenarios.saveAndFlush(scenario);
        audit.record(entry(scenario, "crs-scenario.changed", "Changed " + draft.name())
                .changed("name", before.name(), draft.name())
                .changed("cap", before.cap(), draft.cap())
                .changed("rate", before.rate(), draft.rate())
                .changed("opening", before.opening(), draft.opening())
                .changed("years", before.years(), draft.years())
                .changed("timing", before.timing(), draft.timing())
                .changed("interest", before.interest(), draft.interest()));
    }

    /**
     * An own scenario is worked with no longer.
     *
     * @throws ScenarioRefusedException when it is another person's or retired
     */
    @Transactional
    public void retire(String reference) {
        Scenario scenario = own(reference);
        scenario.retire();
        scenarios.saveAndFlush(scenario);
        audit.record(entry(scenario, "crs-scenario.retired", "Retired"));
    }

    private String keep(ScenarioDraft draft, @Nullable String copiedFrom) {
        Actor owner = CurrentActor.get();
        require(ScenarioPermissions.make(owner));
        Instant now = clock.instant();
        String reference = references.next("SCN", Pacific.dateOf(now).getYear());
        Scenario scenario = scenarios.saveAndFlush(new Scenario(reference, copiedFrom, owner, now));
        store.write(scenario.scenarioId(), scenario.content(), draft, owner.personId(), now);
        String how = copiedFrom == null ? "Made " : "Copied from " + copiedFrom + ": ";
        audit.record(entry(scenario, "crs-scenario.made", how + draft.name()));
        return reference;
    }

    private Scenario own(String reference) {
        Scenario scenario =
                scenarios.lockByReference(reference).orElseThrow(() -> new ScenarioNotFoundException(reference));
        require(ScenarioPermissions.change(CurrentActor.get(), scenario.ownerId(), scenario.status()));
        return scenario;
    }

    private static AuditEntry entry(Scenario scenario, String action, String summary) {
        return AuditEntry.of(action, Scenario.KIND, scenario.reference(), scenario.reference(), summary)
                .at(scenario.address());
    }

    private static void require(Permission permission) {
        permission.require(ScenarioRefusedException::new);
    }
}
