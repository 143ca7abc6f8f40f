package tieline.crs.inputs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.crs.inputs.CrsImportRig;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Returned accounts without a make-up charge are asked about on the page of the month's inputs. */
@TielineTest
class UnchargedReturnsTest {

    private static final String PAGE = "/crs/months/2003-07/inputs?utility=PGE";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        CrsImportRig rig = CrsImportRig.on(application);
        accepted(rig.account("PGE", "8000000001", "core"), "8000000001", "2003-07-15", "ACCEPTED");
        accepted(rig.account("PGE", "8000000002", "non_core"), "8000000002", "2003-07-31", "SWITCHED");
        accepted(rig.account("PGE", "8000000003", "none"), "8000000003", "2003-07-31", "SWITCHED");
        accepted(rig.account("PGE", "8000000004", "core"), "8000000004", "2003-08-01", "ACCEPTED");
        accepted(rig.account("PGE", "8000000005", "core"), "8000000005", "2003-07-20", "REJECTED");
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void asksAboutAcceptedReturnsOfTheMonthThatHaveACrsClass() {
        assertThat(get(PAGE))
                .contains("Open question: returned without a make-up charge", "2 accounts had the last day")
                .contains("8000000001", "2003-07-15", "8000000002", "PGE-2003-0001")
                .doesNotContain("8000000003", "8000000004", "8000000005");
        assertThat(get("/crs/months/2003-07/returns.csv?utility=PGE"))
                .contains("account_number,class,last_day,batch", "8000000001,core,2003-07-15,PGE-2003-0001");
        assertThat(get("/crs/months/2003-06/inputs?utility=PGE")).doesNotContain("Open question");
    }

    @Test
    void aMakeUpRowThatCountsAnswersTheQuestionAndOneThatIsReplacedDoesNot() {
        UUID counting = UUID.randomUUID();
        makeUp("8000000001", "2003-08-01", counting);
        input("2003-08-01", 1, counting);
        assertThat(get(PAGE)).contains("1 account had the last day").doesNotContain("8000000001");
        input("2003-08-01", 2, UUID.randomUUID());
        assertThat(get(PAGE)).contains("2 accounts had the last day", "8000000001");
    }

    /** A request with the utility's answer; the rules of how it comes to be are other tests' matter. */
    private void accepted(UUID account, String number, String lastDay, String status) {
        asReplica(() -> {
            jdbc.update("""
                    INSERT INTO dasr_batches (batch_id, reference, utility, list_id, list_reference, list_sha256, filter,
                        status, prepared_by, prepared_by_name, prepared_at, accounts_in_list, version,
                        content_hash)
                    SELECT gen_random_uuid(), 'PGE-2003-0001', 'PGE', gen_random_uuid(), 'LST-2003-0001', repeat('ab', 32), '',
                        'SENT', ?, 'Test Analyst', now(), 5, 0, repeat('cd', 32)
                    WHERE NOT EXISTS (SELECT FROM dasr_batches)
                    """, people.analyst().personId());
            jdbc.update("""
                    INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                        customer_name, book_code, customer_class, account_status, return_right, status, service_end_date,
                        transmission_id, set_control, transaction_number, tracking_number)
                    SELECT ?, gen_random_uuid(), batch_id, 'PGE', ?, 'C-1', 'Ravenswood', 'NORTH', 'commercial', 'active',
                        'explicit', ?, CAST(? AS date), gen_random_uuid(), '0001', ?, ? FROM dasr_batches
                    """, account, number, status, lastDay, number, number);
        });
    }

    private void makeUp(String number, String month, UUID importId) {
        asReplica(() -> jdbc.update("""
                INSERT INTO crs_account_months SELECT account_id, CAST(? AS date), ?, 'PGE', da_class, 0, 0, 500, 0, 0
                FROM accounts WHERE account_number = ?
                """, month, importId, number));
    }

    private void input(String month, int version, UUID importId) {
        asReplica(() ->
                jdbc.update("""
                INSERT INTO crs_class_inputs (utility, month, crs_class, version_no, obligation_cents, payment_cents,
                    makeup_cents, uncollectable_cents, load_kwh, source, import_id, reason, entered_by, entered_by_name,
                    entered_at)
                VALUES ('PGE', CAST(? AS date), 'core', ?, 0, 0, 500, 0, 0, 'accounts', ?, 'test', ?, 'Test Analyst', now())
                """, month, version, importId, people.analyst().personId()));
    }

    private void asReplica(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            work.run();
        });
    }

    private String get(String address) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(people.as(people.compliance()))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
