package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.AccountFixture.Given;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalStatus;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A frozen list before the managers: who puts it there, who may not decide, and what binds. */
@TielineTest
@Import(AccountFixture.class)
class AccountListApprovalTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountLists lists;

    @Autowired
    private AccountListPages pages;

    @Autowired
    private AccountListSubmissions submissions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    private AccountListView list;

    @BeforeEach
    void freeze() {
        database.empty();
        given.add(Given.account("PGE-0000000001").of("C-1").in("NORTH").using("100", "1"));
        String reference = CurrentActor.callAs(
                people.analyst(),
                () -> lists.freeze(
                        "Northern",
                        LocalDate.of(2026, 11, 16),
                        AccountSelection.all(AccountFilter.parse(Map.of("book", List.of("NORTH")))
                                .filter())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> pages.find(reference).orElseThrow().isFrozen());
        list = pages.find(reference).orElseThrow();
    }

    @Test
    void aManagerApprovesExactlyTheFrozenHash() {
        as(people.analyst(), () -> submissions.submit(list.reference()));

        ApprovalView waiting = waiting();
        assertThat(waiting.contentHash()).isEqualTo(list.sha256());
        as(people.manager(), () -> approvals.decide(waiting.approvalId(), Verdict.APPROVED, list.sha256(), null));

        assertThat(waiting().status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(page(people.analyst()))
                .bodyText()
                .contains("Approved", "Take back from approval", "Submitted for approval");
        as(people.manager(), () -> approvals.undo(waiting.approvalId()));
        assertThat(waiting().status()).isEqualTo(ApprovalStatus.WAITING);
    }

    @Test
    void whoeverFrozeItDoesNotDecideEvenWhenAnotherSubmitsIt() {
        Actor both = people.person("list-maker-and-manager", tieline.users.Role.ANALYST, tieline.users.Role.MANAGER);
        String own = CurrentActor.callAs(
                both,
                () -> lists.freeze(
                        "Own",
                        LocalDate.of(2026, 11, 16),
                        AccountSelection.all(AccountFilter.parse(Map.of("book", List.of("NORTH")))
                                .filter())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> pages.find(own).orElseThrow().isFrozen());
        as(people.analyst(), () -> submissions.submit(own));
        AccountListView its = pages.find(own).orElseThrow();
        ApprovalView waiting =
                approvals.current(AccountListSubmissions.subject(its)).orElseThrow();

        assertThatThrownBy(() -> as(
                        both,
                        () -> approvals.decide(waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), null)))
                .isInstanceOf(ApprovalRefusedException.class);
    }

    @Test
    void itIsSubmittedOnceByAnAnalystAndTakenBackWithAReason() {
        assertThatThrownBy(() -> as(people.manager(), () -> submissions.submit(list.reference())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(people.analyst(), () -> submissions.takeBack(list.reference(), "why")))
                .isInstanceOf(AccountRuleException.class)
                .hasMessageContaining("Nothing of");
        as(people.analyst(), () -> submissions.submit(list.reference()));
        assertThatThrownBy(() -> as(people.analyst(), () -> submissions.submit(list.reference())))
                .isInstanceOf(AccountRuleException.class)
                .hasMessageContaining("cannot be submitted again");

        assertThat(post("/return", "reason", " ")).hasStatus3xxRedirection();
        assertThat(waiting().status()).isEqualTo(ApprovalStatus.WAITING);
        assertThat(post("/return", "reason", "The as-of date is wrong")).hasStatus3xxRedirection();
        assertThat(approvals.current(AccountListSubmissions.subject(list))).isEmpty();
        assertThat(page(people.manager())).bodyText().contains("Not submitted", "The as-of date is wrong");
    }

    private ApprovalView waiting() {
        return approvals.current(AccountListSubmissions.subject(list)).orElseThrow();
    }

    private MvcTestResult page(Actor person) {
        return mvc.get().uri(list.address()).with(people.as(person)).exchange();
    }

    private MvcTestResult post(String step, String name, String value) {
        return mvc.post()
                .uri(list.address() + step)
                .with(people.as(people.analyst()))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private static void as(Actor person, Runnable step) {
        CurrentActor.runAs(person, step);
    }
}
