package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tieline.accounts.CustomerClass;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.deadlines.DeadlinePages;
import tieline.deadlines.DeadlineStatus;
import tieline.deadlines.Deadlines;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.LoneChecks;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** From a draft to the end of the right to cancel, and what service and database refuse on the way. */
@TielineTest
class NoticeLifeTest {

    /** A Friday. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private PlatformTransactionManager transactions;

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
    private Deadlines deadlines;

    @Autowired
    private DeadlinePages deadlinePages;

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
        clock.setTo(NOW);
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    @Test
    void aNoticeIsApprovedByAnotherIssuedAndCancelledInTime() {
        String reference = approved();
        LocalDate last = issued(reference);
        assertThat(last).as("Nov 26 is Thanksgiving, Nov 27 the day after").isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(deadline(reference)).isEqualTo(DeadlineStatus.OPEN);
        clock.setTo(Instant.parse("2026-12-01T18:00:00Z"));
        deadlines.passDays();
        assertThat(deadline(reference)).isEqualTo(DeadlineStatus.DONE);

        assertThat(cancelled(reference, new Posting(Posting.Way.HAND, LocalDate.of(2026, 11, 30))))
                .isFalse();
        assertThat(view(reference).status()).isEqualTo(NoticeStatus.ISSUED);
        assertThat(cancelled(reference, new Posting(Posting.Way.MAIL, LocalDate.of(2026, 11, 25))))
                .isTrue();
        assertThat(view(reference).status()).isEqualTo(NoticeStatus.CANCELLED);
        assertThat(view(reference).returned())
                .extracting(NoticeView.Returned::inTime)
                .containsExactly(true, false);
    }

    @Test
    void aCancellationBeforeTheEndMeetsTheDeadline() {
        String reference = approved();
        issued(reference);
        cancelled(reference, new Posting(Posting.Way.EMAIL, TODAY));
        assertThat(deadline(reference)).isEqualTo(DeadlineStatus.DONE);
    }

    @Test
    void theDocumentIsKeptAsItWasApproved() {
        String reference = submitted();
        String hash = view(reference).contentHash();
        assertThat(hash)
                .isEqualTo(jdbc.queryForObject(
                        "SELECT encode(sha256(convert_to(document, 'UTF8')), 'hex') FROM notices", String.class));
        assertThat(view(reference).blocks()).isEqualTo(NoticeText.of(NoticeSamples.good()));
    }

    @Test
    void nobodyApprovesTheOwnNotice() {
        Actor both = people.person("test-both", Role.ANALYST, Role.MANAGER);
        String reference = as(both, () -> notices.make(NoticeSamples.good()));
        as(both, () -> notices.submit(reference));
        assertThatThrownBy(() -> decide(reference, both, Verdict.APPROVED))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> jdbc.update("UPDATE notices SET status = 'APPROVED', approved_by = made_by"))
                .hasMessageContaining("notices_maker_is_never_checker_ck");
    }

    @Test
    void withoutALiveApprovalNothingIsIssued() {
        String reference = approved();
        as(people.analyst(), () -> notices.reopen(reference, "The price changed"));
        as(people.analyst(), () -> notices.submit(reference));
        assertThatThrownBy(() -> issued(reference)).isInstanceOf(NoticeRefusedException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE notices SET status = 'ISSUED', approved_by = ?, issued_at = now(), issued_by_name = 'x',"
                                + " provided_on = '2026-11-20', signed_on = '2026-11-20', cancel_until = '2026-11-25',"
                                + " deadline = 'DUE-2026-0001'",
                        people.manager().id()))
                .hasMessageContaining("no live approval");
    }

    @Test
    void whatIsIssuedNeverChanges() {
        String reference = approved();
        issued(reference);
        for (String change : List.of(
                "customer_name = 'Somebody else'",
                "draft = '{}'",
                "cancel_until = cancel_until - 1",
                "signed_on = signed_on - 1",
                "status = 'DRAFT', document = NULL, content_hash = NULL, approved_by = NULL, issued_at = NULL")) {
            assertThatThrownBy(() -> jdbc.update("UPDATE notices SET " + change))
                    .as(change)
                    .hasMessageMatching("(?s).*(never changes|does not change).*");
        }
        assertThatThrownBy(() -> jdbc.update("DELETE FROM notices")).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> as(people.analyst(), () -> notices.change(reference, NoticeSamples.good())))
                .isInstanceOf(NoticeRefusedException.class);
    }

    /** The states that the application never makes, each refused by its own check. */
    @Test
    void theDatabaseKnowsNoHalfStates() {
        String reference = approved();
        issued(reference);
        check("notices_document_ck", "UPDATE notices SET document = NULL");
        check("notices_hash_ck", "UPDATE notices SET document = 'y'");
        check("notices_approved_ck", "UPDATE notices SET approved_by = NULL");
        check("notices_maker_is_never_checker_ck", "UPDATE notices SET approved_by = made_by");
        check("notices_issued_ck", "UPDATE notices SET issued_at = NULL");
        cancelled(reference, new Posting(Posting.Way.MAIL, TODAY));
        check("notice_cancellations_in_time_ck", "UPDATE notice_cancellations SET in_time = NOT in_time");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM notice_cancellations"))
                .hasMessageContaining("never changed or deleted");
    }

    private void check(String constraint, String sql) {
        LoneChecks.refuse(transactions, jdbc, constraint, sql);
    }

    @Test
    void whatTheRulesRefuseIsKeptAsADraftAndNotSubmitted() {
        NoticeDraft bad = NoticeSamples.draft(
                CustomerClass.AGRICULTURAL,
                null,
                new Provider("Example", "", "1 Main", "2"),
                NoticeSamples.offer(new Pricing.Fixed(new BigDecimal("7.25")), "9.99", null, "5000"));
        String reference = as(people.analyst(), () -> notices.make(bad));
        assertThat(view(reference).draft()).isEqualTo(bad);
        assertThatThrownBy(() -> as(people.analyst(), () -> notices.submit(reference)))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("customerClass", "registrationNumber", "statedPrice", "deposit"));
    }

    /** The third ring: the same rules on what is kept, whoever writes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{customerClass} | \"INDUSTRIAL\" | notices_class_has_the_duty_ck",
                "{provider,registrationNumber} | \" \" | notices_registration_number_ck",
                "{offer,statedPrice} | 8.25 | notices_prices_agree_ck",
                "{offer,deposit} | 123.61 | notices_deposit_ck",
                "{customerClass} | \"SMALL_COMMERCIAL\" | notices_small_commercial_below_20_kw_ck",
                "{offer,pricing} | {\"kind\":\"indexed\",\"assumedCents\":7.0,\"marginCents\":0.25} | notices_index_explained_ck"
            })
    void theDatabaseJudgesTheSameRules(String path, String value, String constraint) {
        as(people.analyst(), () -> notices.make(NoticeSamples.good()));
        String submit = "UPDATE notices SET status = 'SUBMITTED', document = 'x',"
                + " content_hash = encode(sha256(convert_to('x', 'UTF8')), 'hex')";
        assertThatThrownBy(() -> jdbc.update(
                        submit + ", draft = jsonb_set(draft::jsonb, ?::text[], ?::jsonb)::text", path, value))
                .hasMessageContaining(constraint);
        assertThat(jdbc.update(submit)).as("the untouched draft").isOne();
    }

    @Test
    void daysToComeAreNotRecorded() {
        String reference = approved();
        assertThatThrownBy(() -> as(
                        people.analyst(),
                        () -> issue.issue(reference, new CancelRight(TODAY.plusDays(1), null, TODAY))))
                .isInstanceOf(NoticeRefusedException.class);
        issued(reference);
        assertThatThrownBy(() -> cancelled(reference, new Posting(Posting.Way.MAIL, TODAY.plusDays(1))))
                .isInstanceOf(NoticeRefusedException.class);
    }

    private String submitted() {
        String reference = as(people.analyst(), () -> notices.make(NoticeSamples.good()));
        as(people.analyst(), () -> notices.submit(reference));
        return reference;
    }

    private String approved() {
        String reference = submitted();
        decide(reference, people.manager(), Verdict.APPROVED);
        assertThat(view(reference).status()).isEqualTo(NoticeStatus.APPROVED);
        return reference;
    }

    private void decide(String reference, Actor person, Verdict verdict) {
        var waiting = approvals.current(view(reference).subject()).orElseThrow();
        as(person, () -> approvals.decide(waiting.approvalId(), verdict, waiting.contentHash(), null));
    }

    private LocalDate issued(String reference) {
        return as(people.analyst(), () -> issue.issue(reference, new CancelRight(TODAY, null, TODAY)));
    }

    private boolean cancelled(String reference, Posting posting) {
        return as(people.analyst(), () -> cancellations.record(reference, posting, null));
    }

    private DeadlineStatus deadline(String reference) {
        return as(
                people.analyst(),
                () -> deadlinePages
                        .get(pages.get(reference).issued().deadline())
                        .status());
    }

    private NoticeView view(String reference) {
        return as(people.analyst(), () -> pages.get(reference));
    }

    private static <T> T as(Actor person, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(person, work);
    }

    private static void as(Actor person, Runnable work) {
        CurrentActor.runAs(person, work);
    }
}
