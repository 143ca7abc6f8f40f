package tieline.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountSelection;
import tieline.accounts.Utility;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchFilter;
import tieline.dasr.BatchRelease;
import tieline.dasr.BatchService;
import tieline.dasr.ContentHash;
import tieline.dasr.Verdict;
import tieline.dasr.answers.Polling;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.simulator.UtilitySimulator;

/** One batch there and back, once through Tieline and once through the bare script. */
final class CircleRun {

    private final ConfigurableApplicationContext tieline;
    private final UtilitySimulator utility;
    private final JdbcTemplate jdbc;
    private final BenchPeople people;
    private final CircleScript script;
    private final int requests;
    private int round;
    private String batch = "";

    CircleRun(ConfigurableApplicationContext tieline, UtilitySimulator utility, int requests) {
        this.tieline = tieline;
        this.utility = utility;
        this.jdbc = tieline.getBean(JdbcTemplate.class);
        this.people = new BenchPeople(jdbc);
        this.script = new CircleScript(jdbc);
        this.requests = requests;
        makeRoute();
    }

    /** Milliseconds of each part. */
    record Times(long prepare, long send, long read) {

        long total() {
            return prepare + send + read;
        }
    }

    Times throughTieline() throws IOException {
        round++;
        String book = "R" + round;
        script.makeAccounts(book, requests);
        String list = freeze(book);
        long start = System.nanoTime();
        batch = as(
                people.analyst(),
                () -> bean(BatchService.class)
                        .prepare(list, Utility.PGE, new BatchFilter(Set.of(book), Set.of(), Set.of(), null, null)));
        await("SELECT status FROM dasr_batches WHERE reference = ?", batch, "DRAFT");
        as(people.analyst(), () -> {
            bean(BatchService.class).submit(batch);
            return batch;
        });
        as(people.manager(), () -> {
            bean(BatchDecisions.class).decide(batch, Verdict.GO, hash(), "bench");
            return batch;
        });
        long decided = System.nanoTime();
        as(people.analyst(), () -> bean(BatchRelease.class).send(batch));
        await("SELECT status FROM dasr_batches WHERE reference = ?", batch, "SENT");
        long sent = System.nanoTime();
        utility.pollNow();
        utility.pollNow();
        long answered = System.nanoTime();
        bean(Polling.class).pollOnce();
        long read = System.nanoTime();
        requireAllAccepted();
        return new Times(millis(start, decided), millis(decided, sent), millis(answered, read));
    }

    long throughTheScript() {
        String book = "S" + round;
        script.makeAccounts(book, requests);
        String list = freeze(book);
        script.loadAnswers(batch, book);
        jdbc.execute("CHECKPOINT");
        long start = System.nanoTime();
        script.run(list, book, people);
        return millis(start, System.nanoTime());
    }

    /** Both ways must have made the same rows. */
    void compare() {
        String counts = """
                SELECT count(*) || ' requests, ' || (SELECT count(*) FROM dasr_request_events e JOIN dasr_requests q
                    USING (account_id, request_id) WHERE q.batch_id = b.batch_id) || ' events, '
                    || (SELECT count(*) FROM dasr_answers a JOIN dasr_requests q USING (account_id, request_id)
                        WHERE q.batch_id = b.batch_id) || ' answers, '
                    || count(*) FILTER (WHERE r.status = 'ACCEPTED') || ' accepted'
                FROM dasr_batches b JOIN dasr_requests r ON r.batch_id = b.batch_id WHERE b.reference = ? GROUP BY b.batch_id
                """;
        String ours = jdbc.queryForObject(counts, String.class, batch);
        String theirs = jdbc.queryForObject(counts, String.class, script.reference());
        if (ours == null || !ours.equals(theirs)) {
            throw new IllegalStateException("not the same work: " + ours + " / " + theirs);
        }
        List<String> twice = utility.ledger("PGE").duplicates();
        int received = utility.ledger("PGE").trackingNumbers().size();
        if (!twice.isEmpty() || received != requests * round) {
            throw new IllegalStateException(received + " requests received, twice: " + twice);
        }
    }

    private void requireAllAccepted() {
        Map<String, Object> counts = jdbc.queryForMap(
                "SELECT count(*) FILTER (WHERE r.status = 'ACCEPTED') AS accepted, count(*) AS requests"
                        + " FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id WHERE b.reference = ?",
                batch);
        if (!counts.get("accepted").equals((long) requests)) {
            throw new IllegalStateException("not all accepted: " + counts);
        }
    }

    private String freeze(String book) {
        String list = as(
                people.analyst(),
                () -> bean(AccountLists.class)
                        .freeze(
                                "Bench " + book,
                                LocalDate.of(2026, 11, 16),
                                AccountSelection.all(AccountFilter.parse(Map.of("book", List.of(book)))
                                        .filter())));
        await("SELECT status FROM account_lists WHERE reference = ?", list, "FROZEN");
        return list;
    }

    private ContentHash hash() {
        return new ContentHash(String.valueOf(
                jdbc.queryForObject("SELECT content_hash FROM dasr_batches WHERE reference = ?", String.class, batch)));
    }

    private void makeRoute() {
        jdbc.update("""
                INSERT INTO dasr_routes (route_id, code, utility, kind, in_use, on_hold, host, port, username,
                    credential_name, host_key_fingerprint, send_directory, receive_directory, sender_qualifier, sender_id,
                    receiver_qualifier, receiver_id, utility_name, esp_name, party_id_qualifier, action_code, reason_code,
                    reason_text, usage_indicator, daily_cut_off, requests_per_file_max, ack_expected_hours,
                    response_expected_working_days, tested_at, test_result, version)
                VALUES (gen_random_uuid(), 'BENCH', 'PGE', 'SFTP', TRUE, FALSE, '127.0.0.1', ?, 'pge', 'simulator', ?,
                    '/inbound', '/outbound', '01', '123456789', '01', '987654321', 'PACIFIC GAS AND ELECTRIC',
                    'EXAMPLE ENERGY SERVICES', '1', 'F', 'A13', 'ESP RETURNS ACCOUNT TO BUNDLED SERVICE', 'T', TIME '17:00',
                    1000, 24, 3, now(), 'bench', 0)
                """, utility.port(), utility.fingerprint());
    }

    private void await(String sql, String reference, String wanted) {
        for (int i = 0; i < 15_000; i++) {
            if (wanted.equals(jdbc.queryForObject(sql, String.class, reference))) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(reference + " is not " + wanted);
    }

    private <T> T bean(Class<T> type) {
        return tieline.getBean(type);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
