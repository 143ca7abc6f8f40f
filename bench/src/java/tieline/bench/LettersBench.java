package tieline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.TielineApplication;
import tieline.letters.MailingService;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/**
 * Letters of one page with a table of twelve accounts: merged, rendered, hashed and stored by Tieline, against the bare
 * renderer on the same two threads and against WeasyPrint in two processes. Arguments: letters (1000), runs (3), letters of
 * the run that watches the heap (10000; 0 leaves it out).
 */
public final class LettersBench {

    private static final int THREADS = 2;
    private static final int WEASYPRINT_LETTERS = 40;

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final BenchPeople people;
    private int mailings;

    private LettersBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.people = new BenchPeople(jdbc);
    }

    public static void main(String[] arguments) throws Exception {
        int letters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int watched = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "letters-");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=0",
                        "--tieline.data-dir=" + work.toAbsolutePath().resolve("data"),
                        "--logging.level.root=WARN",
                        "--tieline.letters.threads=" + THREADS,
                        "--tieline.sample-data=false")) {
            LettersBench bench = new LettersBench(context);
            bench.compare(letters, runs, work);
            if (watched > 0) {
                bench.watchHeap(watched);
            }
        }
    }

    private void compare(int letters, int runs, Path work) throws Exception {
        tieline(letters / 4);
        BareLetters.render(letters / 4, THREADS, true);
        List<Long> own = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            own.add(tieline(letters));
            bare.add(BareLetters.render(letters, THREADS, true));
            plain.add(BareLetters.render(letters, THREADS, false));
        }
        long weasyprint = BareLetters.weasyprint(WEASYPRINT_LETTERS, THREADS, work);
        double rate = rate(letters, own);
        say("%,d letters, medians of %d runs, letters a second on %d threads:".formatted(letters, runs, THREADS));
        say("  Tieline, merged, rendered, hashed, stored          %7.1f".formatted(rate));
        say("  bare renderer, same PDF/A and PDF/UA, no database  %7.1f   Tieline / bare %.2f"
                .formatted(rate(letters, bare), rate / rate(letters, bare)));
        say("  bare renderer, plain PDF, no database              %7.1f   Tieline / bare %.2f"
                .formatted(rate(letters, plain), rate / rate(letters, plain)));
        double other = WEASYPRINT_LETTERS * 1e9 / weasyprint;
        say("  WeasyPrint, %d letters, two warm processes         %7.1f   Tieline / WeasyPrint %.1f"
                .formatted(WEASYPRINT_LETTERS, other, rate / other));
        double command = WEASYPRINT_LETTERS * 1e9 / BareLetters.weasyprintCommand(WEASYPRINT_LETTERS, THREADS, work);
        say("  WeasyPrint, %d letters, its command, two at a time %7.1f   Tieline / WeasyPrint %.1f"
                .formatted(WEASYPRINT_LETTERS, command, rate / command));
    }

    private static double rate(int letters, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return letters * 1e9 / sorted.get(sorted.size() / 2);
    }

    /** From the queued job to the last kept letter; the file for the mail house is not counted. */
    private long tieline(int letters) throws InterruptedException {
        UUID mailing = plan(letters);
        long start = System.nanoTime();
        release();
        while (kept(mailing) < letters) {
            Thread.sleep(50);
        }
        long nanos = System.nanoTime() - start;
        awaitNoJobs();
        return nanos;
    }

    private void watchHeap(int letters) throws InterruptedException {
        UUID mailing = plan(letters);
        release();
        List<Long> used = new ArrayList<>();
        for (int tenth = 1; tenth <= 10; tenth++) {
            while (kept(mailing) < (long) letters * tenth / 10 - (tenth == 10 ? 50 : 0)) {
                Thread.sleep(20);
            }
            used.add(HeapWatch.usedAfterCollection());
        }
        long low = Collections.min(used);
        long high = Collections.max(used);
        say("%,d letters, MB of heap after a collection at each tenth: %s; +-%.1f %% around the middle"
                .formatted(
                        letters,
                        used.stream().map(bytes -> bytes / 1_000_000).toList(),
                        100.0 * (high - low) / (high + low)));
        awaitNoJobs();
    }

    private long kept(UUID mailing) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM letters WHERE mailing_id = ? AND status <> 'PLANNED'", Long.class, mailing);
    }

    private void release() {
        Actor analyst = people.analyst();
        CurrentActor.runAs(analyst, () -> context.getBean(MailingService.class).goOn(reference(mailings)));
    }

    private void awaitNoJobs() throws InterruptedException {
        while (!jdbc.queryForList("SELECT 1 FROM jobs WHERE status IN ('QUEUED', 'RUNNING')")
                .isEmpty()) {
            Thread.sleep(20);
        }
        jdbc.execute("CHECKPOINT");
    }

    private static String reference(int number) {
        return "LTR-2026-%04d".formatted(number);
    }

    /** A released mailing as it stands after the dry run. */
    private UUID plan(int letters) {
        UUID template = Ids.next();
        UUID version = Ids.next();
        UUID mailing = Ids.next();
        mailings++;
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
            }
            var single = new JdbcTemplate(
                    new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
            single.update(
                    "INSERT INTO letter_templates VALUES (?, ?, 'Bench', ?, 'Bench', now(), 0)",
                    template,
                    "TPL-2026-%04d".formatted(mailings),
                    people.analyst().id());
            single.update(
                    """
                    INSERT INTO letter_template_versions (version_id, template_id, number, subject, body, content_hash,
                        status, made_by, made_by_name, made_at, changed_at, version)
                    VALUES (?, ?, 1, ?, ?, ?, 'APPROVED', ?, 'Bench', now(), now(), 0)
                    """,
                    version,
                    template,
                    BareLetters.SUBJECT,
                    BareLetters.BODY,
                    "ab".repeat(32),
                    people.analyst().id());
            single.update(
                    """
                    INSERT INTO letter_mailings (mailing_id, reference, name, version_id, source_kind, source_reference,
                        source_hash, per, letter_date, status, letters, content_hash, made_by, made_by_name, made_at,
                        second_person, released_by, released_by_name, released_at, version)
                    VALUES (?, ?, 'Bench', ?, 'account-list', 'LST-2026-0001', '', 'CUSTOMER', DATE '2026-11-20',
                        'RELEASED', ?, ?, ?, 'Bench', now(), TRUE, ?, 'Bench', now(), 0)
                    """,
                    mailing,
                    reference(mailings),
                    version,
                    letters,
                    "ab".repeat(32),
                    people.analyst().id(),
                    people.manager().id());
            single.update("""
                    INSERT INTO letters (letter_id, mailing_id, number, recipient_name, recipient_reference, address, zip,
                        channel, merge_values, status)
                    SELECT gen_random_uuid(), ?, n, 'Customer ' || n, 'C-' || n,
                        ARRAY['Customer ' || n, '2180 Bay Road', 'East Palo Alto 94303'], '94303', 'PRINT',
                        jsonb_build_object('texts', jsonb_build_object('CUSTOMER_NAME', 'Customer ' || n, 'LETTER_DATE',
                            'November 20, 2026', 'UTILITY_SHORT', 'PG&E', 'ACCOUNTS_COUNT', '12 electric accounts'),
                            'accounts', (SELECT jsonb_agg(jsonb_build_object('number', (8964461300 + n * 12 + r)::text,
                                'serviceAddress', r || ' Pulgas Avenue, East Palo Alto', 'schedule', 'B-10'))
                                FROM generate_series(1, 12) r)), 'PLANNED'
                    FROM generate_series(1, ?) n
                    """, mailing, letters);
            try (var statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = origin");
            }
            return null;
        });
        return mailing;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
