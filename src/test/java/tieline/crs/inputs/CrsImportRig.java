package tieline.crs.inputs;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestPeople;

/** Drives imports of inputs in tests as an analyst would, and makes the accounts that their rows speak of. */
public class CrsImportRig {

    static final String CLASS_HEAD =
            "utility,month,class,obligation_usd,payment_usd,makeup_usd,uncollectable_usd,load_kwh";
    static final String ACCOUNT_HEAD =
            "utility,account_number,month,kwh,obligation_usd,payment_usd,makeup_usd,uncollectable_usd";

    private final CrsImportUploads uploads;
    private final CrsImportDecisions decisions;
    private final CrsImportReports reports;
    private final JdbcClient jdbc;
    private final TestPeople people;

    CrsImportRig(
            CrsImportUploads uploads,
            CrsImportDecisions decisions,
            CrsImportReports reports,
            JdbcClient jdbc,
            TestPeople people) {
        this.uploads = uploads;
        this.decisions = decisions;
        this.reports = reports;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A rig on an application; a test makes its own, so that all tests can share one application. */
    public static CrsImportRig on(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(CrsImportRig.class);
    }

    /** An active account with this CRS class. */
    public UUID account(String utility, String number, String daClass) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO customers (customer_id, customer_number, customer_name)
                        VALUES (:id, 'C-1', 'Ravenswood Cold Storage Inc') ON CONFLICT DO NOTHING
                        """).param("id", Ids.next()).update();
        jdbc.sql(
                        "INSERT INTO books (book_id, code, name, created_at) VALUES (:id, 'NORTH', 'North', now()) ON CONFLICT DO NOTHING")
                .param("id", Ids.next())
                .update();
        jdbc.sql("""
                        INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                            return_right, da_class, common_area, as_of)
                        SELECT :id, :utility, :number, c.customer_id, b.book_id, 'commercial', 'active', 'explicit', :class,
                               FALSE, '2003-01-01' FROM customers c, books b WHERE customer_number = 'C-1' AND b.code = 'NORTH'
                        """)
                .param("id", id)
                .param("utility", utility)
                .param("number", number)
                .param("class", daClass)
                .update();
        return id;
    }

    static String classes(String... rows) {
        return CLASS_HEAD + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    static String accounts(String... rows) {
        return ACCOUNT_HEAD + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    /** Uploads a file as an analyst and waits for its check. */
    String check(CrsImportKind kind, String content) {
        return check(kind, "inputs.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    String check(CrsImportKind kind, String name, byte[] content) {
        String reference = upload(people.analyst(), kind, name, content);
        awaitIdle(reference);
        return reference;
    }

    String upload(Actor actor, CrsImportKind kind, String name, byte[] content) {
        return CurrentActor.callAs(actor, () -> {
            try {
                return uploads.upload(kind, name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Checks and commits a file; returns its reference whatever came of it. */
    public String commit(CrsImportKind kind, String content) {
        String reference = check(kind, content);
        decide(people.analyst(), reference);
        awaitIdle(reference);
        return reference;
    }

    /** Decides to commit what the page shows now. */
    String decide(Actor actor, String reference) {
        return CurrentActor.callAs(
                actor, () -> decisions.commit(reference, of(reference).version()));
    }

    public void awaitIdle(String reference) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !of(reference).status().isWorking());
    }

    CrsImportView of(String reference) {
        return CurrentActor.callAs(
                people.analyst(), () -> reports.find(reference).orElseThrow());
    }

    /** The faults as {@code row column reason}. */
    List<String> errors(String reference) {
        return CurrentActor.callAs(
                people.analyst(),
                () -> reports.errors(of(reference), null, null, Place.BEGINNING).rows().stream()
                        .map(error -> error.rowNo() + " " + error.column() + " " + error.reason())
                        .toList());
    }

    long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }
}
