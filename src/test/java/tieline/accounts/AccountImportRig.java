package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;

/** Drives imports in tests as an analyst would: uploads, waits for the jobs, commits. */
class AccountImportRig {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);
    static final String REQUIRED = "utility,account_number,customer_number,customer_name,book,customer_class,status";

    private final AccountImportUploads uploads;
    private final AccountImportDecisions decisions;
    private final AccountImportRepository imports;
    private final JdbcClient jdbc;
    private final TestPeople people;

    AccountImportRig(
            AccountImportUploads uploads,
            AccountImportDecisions decisions,
            AccountImportRepository imports,
            JdbcClient jdbc,
            TestPeople people) {
        this.uploads = uploads;
        this.decisions = decisions;
        this.imports = imports;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A rig on an application; a test makes its own, so that all tests can share one application. */
    static AccountImportRig on(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(AccountImportRig.class);
    }

    /** A file of required columns with the given rows, each a line of CSV. */
    static String csv(String... rows) {
        return withColumns("", rows);
    }

    /** A file of the required columns and more, given as {@code ",schedule,city"}. */
    static String withColumns(String more, String... rows) {
        return REQUIRED + more + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    /** A good row of the required columns. */
    static String row(String accountNumber) {
        return "PGE," + accountNumber + ",C-1,Ravenswood Cold Storage Inc,NORTH,commercial,active";
    }

    /** A workbook with these cells; a text that begins with {@code =} is a formula, a Number or LocalDate is one. */
    static byte[] xlsx(Object[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Accounts");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    write(sheet, row, column, rows[row][column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value.toString().startsWith("=")) {
            sheet.formula(row, column, value.toString().substring(1));
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    static AccountImportOptions options(boolean complete) {
        return new AccountImportOptions(complete, true, AS_OF);
    }

    /** Uploads a file that may create books and is not complete, and waits for its check. */
    String check(String content) {
        return check("accounts.csv", content.getBytes(StandardCharsets.UTF_8), options(false));
    }

    String check(String fileName, byte[] content, AccountImportOptions options) {
        String reference = upload(people.analyst(), fileName, content, options);
        awaitIdle(reference);
        return reference;
    }

    String upload(Actor actor, String fileName, byte[] content, AccountImportOptions options) {
        return CurrentActor.callAs(actor, () -> {
            try {
                return uploads.upload(fileName, new ByteArrayInputStream(content), options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Checks and commits a file. */
    String commit(String content) {
        return commitChecked(check(content));
    }

    String commitComplete(String content) {
        return commitChecked(check("accounts.csv", content.getBytes(StandardCharsets.UTF_8), options(true)));
    }

    String commitChecked(String reference) {
        AccountImportDecisions.Answer answer = CurrentActor.callAs(
                people.analyst(),
                () -> decisions.commit(reference, of(reference).version()));
        assertThat(answer.taken()).as(answer.sentence()).isTrue();
        awaitIdle(reference);
        assertThat(of(reference).status()).isEqualTo(ImportStatus.COMMITTED);
        return reference;
    }

    /** Waits until another transaction waits for a lock. */
    void awaitWaitingForLock() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    void awaitIdle(String reference) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !of(reference).status().isWorking());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("SELECT count(*) FROM jobs WHERE status IN ('QUEUED', 'RUNNING')")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    AccountImport of(String reference) {
        return imports.findByReference(reference).orElseThrow();
    }

    AccountImportCounts counts(String reference) {
        return of(reference).counts();
    }

    /** The errors as lines of row, column and reason. */
    List<String> errors(String reference) {
        return jdbc.sql("""
                        SELECT row_no || ' ' || column_name || ' ' || reason FROM account_import_errors
                        WHERE import_id = :id ORDER BY row_no, error_no
                        """)
                .param("id", of(reference).importId())
                .query(String.class)
                .list();
    }

    /** One value of the only account with this number. */
    String account(String accountNumber, String column) {
        return jdbc.sql("SELECT coalesce(CAST(" + column + " AS text), '') FROM accounts a JOIN books USING (book_id)"
                        + " JOIN customers USING (customer_id) WHERE account_number = :number")
                .param("number", accountNumber)
                .query(String.class)
                .single();
    }

    long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
