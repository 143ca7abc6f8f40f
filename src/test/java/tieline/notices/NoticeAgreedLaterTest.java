package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.LinkedHistory;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.TimelineEntry;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A notice that is mailed first and agreed to later, and what is known of it where the customer is looked up. */
@TielineTest
class NoticeAgreedLaterTest {

    private static final LocalDate GIVEN = LocalDate.of(2001, 2, 7);

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeIssue issue;

    @Autowired
    private NoticeCancellations cancellations;

    @Autowired
    private NoticePages pages;

    @Autowired
    private Approvals approvals;

    @Autowired
    private NoticesOfCustomers linked;

    @Autowired
    private List<LinkedHistory> everyHistory;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        clock.setTo(Instant.parse("2001-02-20T18:00:00Z"));
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    /** The dated examples, and later agreements: the mailing no longer sets the day once it is far enough back. */
    @ParameterizedTest
    @CsvSource({
        "2001-02-08, , 2001-02-14",
        ", 2001-02-06, 2001-02-15",
        ", 2001-02-09, 2001-02-15",
        ", 2001-02-12, 2001-02-15",
        ", 2001-02-13, 2001-02-16",
    })
    void theTimeBeginsWithTheAgreement(@Nullable LocalDate signed, @Nullable LocalDate verified, LocalDate lastDay) {
        String reference = given();
        NoticeView.Issued before = view(reference).issued();
        assertThat(before.cancelUntil()).isNull();
        assertThat(before.deadline()).isNull();
        assertThat(as(() -> issue.agree(reference, signed, verified))).isEqualTo(lastDay);
        NoticeView.Issued after = view(reference).issued();
        assertThat(after.cancelUntil()).isEqualTo(lastDay);
        assertThat(jdbc.queryForObject(
                        "SELECT due_on FROM deadlines WHERE reference = ?", LocalDate.class, after.deadline()))
                .isEqualTo(lastDay);
    }

    @Test
    void anAgreementIsRecordedOnce() {
        String reference = given();
        as(() -> issue.agree(reference, GIVEN, null));
        assertThatThrownBy(() -> as(() -> issue.agree(reference, null, GIVEN)))
                .isInstanceOf(NoticeRefusedException.class)
                .hasMessageContaining("agreed to already");
        CancelRight right = new CancelRight(GIVEN, null, GIVEN);
        assertThatThrownBy(() -> {
                    Notice issued = new Notice("NOT-1", "A", null, "{}", people.analyst(), clock.instant());
                    issued.agreed(right, GIVEN, "DUE-1");
                })
                .as("a draft, in the entity")
                .isInstanceOf(NoticeRefusedException.class);
        for (String change : List.of(
                "signed_on = NULL, cancel_until = NULL, deadline = NULL",
                "signed_on = NULL, verified_on = signed_on",
                "cancel_until = cancel_until + 1",
                "provided_on = provided_on - 1")) {
            assertThatThrownBy(() -> jdbc.update("UPDATE notices SET " + change))
                    .as(change)
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void beforeTheAgreementThereIsNothingToCancel() {
        String reference = given();
        assertThatThrownBy(() -> as(() -> cancellations.record(reference, new Posting(Posting.Way.MAIL, GIVEN), null)))
                .isInstanceOf(NoticeRefusedException.class)
                .hasMessageContaining("has not agreed");
        assertThatThrownBy(() -> jdbc.update("UPDATE notices SET status = 'CANCELLED'"))
                .hasMessageContaining("notices_only_an_agreement_is_cancelled_ck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signed_on = '2001-02-08'",
                "cancel_until = '2001-02-14'",
                "signed_on = '2001-02-08', verified_on = '2001-02-08'",
                "cancel_until = '2001-02-14', signed_on = '2001-02-08'"
            })
    void theDatabaseTakesNoHalfAgreement(String half) {
        given();
        assertThatThrownBy(() -> jdbc.update("UPDATE notices SET " + half))
                .hasMessageContaining("notices_issue_is_complete_ck");
    }

    @Test
    void anAgreementToComeIsRefused() {
        String reference = given();
        assertThatThrownBy(() -> as(() -> issue.agree(reference, LocalDate.of(2001, 2, 21), null)))
                .isInstanceOf(NoticeRefusedException.class)
                .hasMessageContaining("still to come");
    }

    @Test
    void thePageRecordsTheTwoSteps() throws UnsupportedEncodingException {
        String reference = approved(null);
        assertThat(post(reference + "/issue", "providedOn", "2001-02-07")).hasStatus3xxRedirection();
        assertThat(page("/notices/" + reference))
                .contains("Not agreed to yet", "Record the agreement")
                .doesNotContain("Record the cancellation");
        assertThat(post(reference + "/agreement", "agreementSigned", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(reference + "/agreement", "agreementSigned", "2001-02-08"))
                .hasStatus3xxRedirection();
        assertThat(page("/notices/" + reference))
                .contains("February 14, 2001", "Record the cancellation")
                .doesNotContain("Record the agreement");
    }

    @Test
    void theCustomerAndTheSearchKnowTheNotice() throws UnsupportedEncodingException {
        UUID customer = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO customers (customer_id, customer_number, customer_name) VALUES (?, 'C-77', 'Ana O''Brien')",
                customer);
        String reference = approved("C-77");
        as(() -> issue.issue(reference, new CancelRight(GIVEN, null, GIVEN)));
        as(() -> cancellations.record(reference, new Posting(Posting.Way.MAIL, GIVEN), "Changed her mind"));
        assertThat(everyHistory).contains(linked);
        assertThat(linked.ofCustomer(customer))
                .extracting(TimelineEntry::what)
                .containsExactlyInAnyOrder(
                        reference + ", section 394.5 notice: cancelled by the customer",
                        reference + ", section 394.5 notice: issued",
                        reference + ", section 394.5 notice: written");
        assertThat(linked.ofAccount(UUID.randomUUID())).isEmpty();
        assertThat(page("/customers/C-77")).contains(reference, "Changed her mind");
        assertThat(get("/search?q=" + reference)).hasRedirectedUrl("/notices/" + reference);
        assertThat(page("/search?q=ana")).contains("Section 394.5 notices", reference);
    }

    @Test
    void aNumberThatNamesNobodyIsRefused() {
        assertThatThrownBy(() -> as(() -> notices.make(NoticeSamples.to("C-404"))))
                .isInstanceOf(NoticeRefusedException.class)
                .hasMessageContaining("no customer with the number C-404");
    }

    private String given() {
        String reference = approved(null);
        CurrentActor.runAs(people.analyst(), () -> issue.give(reference, GIVEN));
        return reference;
    }

    private String approved(@Nullable String customerNumber) {
        String reference = as(() -> notices.make(NoticeSamples.to(customerNumber)));
        CurrentActor.runAs(people.analyst(), () -> notices.submit(reference));
        var waiting = approvals.current(view(reference).subject()).orElseThrow();
        Actor manager = people.manager();
        CurrentActor.runAs(
                manager, () -> approvals.decide(waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), null));
        return reference;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(people.as(people.analyst())).exchange();
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(String address, String name, String value) {
        return mvc.post()
                .uri("/notices/" + address)
                .param(name, value)
                .with(people.as(people.analyst()))
                .with(csrf())
                .exchange();
    }

    private NoticeView view(String reference) {
        return as(() -> pages.get(reference));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(people.analyst(), work);
    }
}
