package tieline.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountImportDecisions;
import tieline.accounts.AccountImportOptions;
import tieline.accounts.AccountImportUploads;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountSelection;
import tieline.accounts.Utility;
import tieline.dasr.BatchFilter;
import tieline.dasr.ContentHash;
import tieline.dasr.Verdict;
import tieline.dasr.route.Route;
import tieline.demo.SampleState.Thing;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;
import tieline.platform.time.Pacific;

/**
 * What has happened before a newcomer signs in, done through the same doors a person uses: a list was imported and frozen,
 * a batch for PG&E was decided and sent, and one for SCE waits for a manager. Interrupted, it goes on at the next start.
 */
@Component
class SampleStory {

    private static final long SEED = 20_260_201;

    private final SampleState state;
    private final SampleDoors doors;
    private final SampleRoutes routes;
    private final SampleLetters letters;
    private final SampleNotices notices;
    private final People people;
    private final Clock clock;

    SampleStory(
            SampleState state,
            SampleDoors doors,
            SampleRoutes routes,
            SampleLetters letters,
            SampleNotices notices,
            People people,
            Clock clock) {
        this.state = state;
        this.doors = doors;
        this.routes = routes;
        this.letters = letters;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    void tell() throws InterruptedException {
        List<Route> submitted = callAs("admin", routes::submit);
        as("manager", () -> routes.approve(submitted));
        as("admin", routes::test);
        state.await("the test of the routes", routes::proven);
        if (!state.hasImports()) {
            importAccounts();
        }
        if (!state.hasLists()) {
            freeze();
        }
        if (!state.hasBatches("PGE")) {
            String batch = prepare(Utility.PGE, "NORTH");
            as(
                    "manager",
                    () -> doors.decisions()
                            .decide(batch, Verdict.GO, hash(batch), "List checked against the October bills."));
            as("analyst", () -> doors.release().send(batch));
        }
        if (!state.hasBatches("SCE")) {
            prepare(Utility.SCE, "INLAND");
        }
        writeLetters();
        writeNotices();
    }

    /**
     * One draft, one whose time to cancel runs since yesterday, one that its customer cancelled in time, and one that was given
     * and not agreed to yet.
     */
    private void writeNotices() {
        if (callAs("analyst", notices::exist)) {
            return;
        }
        as("analyst", notices::draft);
        LocalDate yesterday = Pacific.dateOf(clock.instant()).minusDays(1);
        String running = callAs("analyst", notices::submitCommercial);
        String cancelled = callAs("analyst", notices::submitResidential);
        as("manager", () -> notices.approve(running));
        as("manager", () -> notices.approve(cancelled));
        as("analyst", () -> notices.issue(running, yesterday));
        as("analyst", () -> notices.issue(cancelled, yesterday));
        as("analyst", () -> notices.cancel(cancelled, yesterday.plusDays(1)));
        String given = callAs("analyst", notices::submitToHeldCustomer);
        as("manager", () -> notices.approve(given));
        as("analyst", () -> notices.give(given, yesterday));
    }

    /** The letter of the plan, approved by somebody who did not write it, and a mailing whose proofs wait to be read. */
    private void writeLetters() {
        if (!letters.hasText()) {
            UUID version = callAs("analyst", letters::write);
            as("manager", () -> letters.approve(version));
            String list = state.newestList();
            callAs("analyst", () -> letters.plan(version, list, Pacific.dateOf(clock.instant())));
        }
    }

    private void importAccounts() throws InterruptedException {
        LocalDate asOf = Pacific.dateOf(clock.instant());
        byte[] file = SampleAccountFile.csv(SEED, asOf).getBytes(StandardCharsets.UTF_8);
        AccountImportUploads uploads = doors.uploads();
        String reference = callAs("analyst", () -> {
            try {
                return uploads.upload(
                        "sample-accounts.csv",
                        new ByteArrayInputStream(file),
                        new AccountImportOptions(true, true, asOf));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        state.await(Thing.IMPORT, reference, "CHECKED");
        AccountImportDecisions decisions = doors.importDecisions();
        as("analyst", () -> decisions.commit(reference, state.importVersion(reference)));
        state.await(Thing.IMPORT, reference, "COMMITTED");
    }

    private void freeze() throws InterruptedException {
        AccountLists lists = doors.lists();
        String reference = callAs(
                "analyst",
                () -> lists.freeze(
                        "All accounts",
                        Pacific.dateOf(clock.instant()),
                        AccountSelection.all(AccountFilter.EVERYTHING)));
        state.await(Thing.LIST, reference, "FROZEN");
    }

    /** Prepares and submits a batch of one book; what cannot be sent as it is, is excluded with the reason. */
    private String prepare(Utility utility, String book) throws InterruptedException {
        String list = state.newestList();
        BatchFilter filter = new BatchFilter(Set.of(book), Set.of(), Set.of(), null, null);
        String batch = callAs("analyst", () -> doors.batches().prepare(list, utility, filter));
        state.await(Thing.BATCH, batch, "DRAFT");
        Set<String> invalid = state.invalidAccounts(batch);
        if (!invalid.isEmpty()) {
            as("analyst", () -> doors.requests().exclude(batch, invalid, "Left out until the field is corrected"));
        }
        as("analyst", () -> doors.batches().submit(batch));
        return batch;
    }

    private ContentHash hash(String batch) {
        return new ContentHash(state.contentHash(batch));
    }

    private void as(String username, Runnable work) {
        callAs(username, () -> {
            work.run();
            return true;
        });
    }

    private <T> T callAs(String username, Supplier<T> work) {
        return CurrentActor.callAs(state.user(username).flatMap(people::find).orElseThrow(), work);
    }
}
