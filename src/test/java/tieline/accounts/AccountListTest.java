package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.AccountFixture.Given;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import(AccountFixture.class)
class AccountListTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

    @Autowired
    private AccountLists lists;

    @Autowired
    private AccountListPages pages;

    @Autowired
    private AccountListChecks checks;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditTrail audit;

    private final List<UUID> ids = new ArrayList<>();

    @BeforeEach
    void accounts() {
        database.empty();
        ids.clear();
        ids.add(given.add(Given.account("SCE-0000000002").of("C-2").in("SOUTH").using("200.5", null)));
        ids.add(given.add(Given.account("PGE-0000000003").of("C-1").in("NORTH").using(null, "3")));
        ids.add(given.add(Given.account("PGE-0000000001")
                .of("C-1")
                .in("NORTH")
                .using("100", "1")
                .until("2028-12-31")));
        ids.add(given.add(Given.account("PGE-0000000004").of("C-3").in("NORTH").inactive()));
    }

    @Test
    void holdsTheAccountsAsTheyWereWithSumsAndAHash() {
        AccountListView list = freeze("Active accounts", "status=active");
        assertThat(list.reference()).isEqualTo("LST-2026-0001");
        assertThat(list.accounts()).isEqualTo(3);
        assertThat(list.customers()).isEqualTo(2);
        assertThat(list.annualKwh()).isEqualByComparingTo("300.5");
        assertThat(list.filter()).isEqualTo("status=active");
        assertThat(list.sha256()).hasSize(64);
        assertThat(pages.books(list.listId()))
                .extracting(AccountListBook::bookCode, AccountListBook::utility, AccountListBook::accounts)
                .containsExactly(tuple("NORTH", Utility.PGE, 2L), tuple("SOUTH", Utility.SCE, 1L));
        assertThat(pages.customers(list.listId(), Place.BEGINNING).rows())
                .extracting(AccountListCustomer::customerNumber)
                .containsExactly("C-2", "C-1");

        jdbc.update("UPDATE accounts SET city = 'Elsewhere', customer_class = 'industrial', status = 'inactive'");
        assertThat(pages.rows(list.listId(), AccountListRowFilter.EVERYTHING, Place.BEGINNING)
                        .rows())
                .extracting(row -> row.reference() + " " + row.city() + " " + row.status())
                .containsExactly(
                        "PGE-0000000001 Oakland ACTIVE",
                        "PGE-0000000003 Oakland ACTIVE",
                        "SCE-0000000002 Oakland ACTIVE");
        assertThat(lists.find(list.reference()).orElseThrow().accounts())
                .isEqualTo(Map.of(Utility.PGE, 2, Utility.SCE, 1));
        assertThat(lists.newest(10)).extracting(FrozenAccountList::reference).containsExactly(list.reference());
        assertThat(lists.sha256(list.listId())).contains(String.valueOf(list.sha256()));
    }

    @Test
    void hashesATextThatAnybodyCanCheck() throws Exception {
        given.customer("C-9", "Tab\there \\ and\nline");
        given.add(Given.account("PGE-0000000009").of("C-9").in("EAST").using("8925013", "1581.25"));
        AccountListView list = freeze("One", "customer_number=C-9");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.writeText(list.listId(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("PGE\t0000000009\tC-9\tTab\\there \\\\ and\\nline\tEAST\tcommercial\tactive\tB-20\t1 Main St"
                        + "\tOakland\t94607\t\\N\t\\N\t\\N\t\\N\tM0000000009\tU\t8925013.000\t1581.250\tK-1\t0.106849\t\\N"
                        + "\texplicit\tnone\tno\t2026-11-16\n");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        assertThat(list.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void holdsChosenAccountsOnly() {
        AccountSelection selection = AccountSelection.chosen(ids.subList(0, 2), AccountFilter.EVERYTHING);
        AccountListView list =
                frozen(CurrentActor.callAs(people.analyst(), () -> lists.freeze("Two", AS_OF, selection)));
        assertThat(list.accounts()).isEqualTo(2);
        assertThat(list.chosen()).isTrue();
    }

    @Test
    void hasTheSameHashAsLongAsTheAccountsAreTheSame() {
        AccountListView first = freeze("First", "");
        AccountListView second = freeze("Second", "");
        jdbc.update("UPDATE accounts SET peak_kw = 2 WHERE account_number = '0000000001'");
        AccountListView third = freeze("Third", "");
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(third.sha256()).isNotEqualTo(first.sha256());
        assertThat(third.reference()).isEqualTo("LST-2026-0003");
    }

    @Test
    void refusesAListWithoutAccountsOrNameAndWhoeverIsNoAnalyst() {
        assertThatThrownBy(() -> freeze("Nothing", "book=NONE"))
                .isInstanceOf(AccountRuleException.class)
                .hasMessageContaining("No account matches");
        assertThatThrownBy(() -> freeze("  ", "")).hasMessageContaining("Name the list");
        for (Actor other : List.of(people.manager(), people.compliance(), people.administrator())) {
            assertThatThrownBy(() -> CurrentActor.callAs(
                            other, () -> lists.freeze("No", AS_OF, AccountSelection.all(AccountFilter.EVERYTHING))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(pages.newest(Place.BEGINNING).rows()).isEmpty();
    }

    @Test
    void cannotBeChangedByAnyStatement() {
        AccountListView list = freeze("Kept", "");
        for (String statement : List.of(
                "UPDATE account_list_rows SET city = 'Elsewhere'",
                "DELETE FROM account_list_rows",
                "TRUNCATE account_list_rows",
                "UPDATE account_lists SET sha256 = repeat('0', 64)",
                "DELETE FROM account_lists",
                "UPDATE account_list_books SET accounts = 9",
                "DELETE FROM account_list_customers")) {
            assertThatThrownBy(() -> jdbc.execute(statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO account_list_books (list_id, book_code, utility, accounts, annual_kwh, peak_kw)
                        VALUES (?, 'LATE', 'PGE', 1, 1, 1)
                        """, list.listId()))
                .hasMessageContaining("only while it is frozen for the first time");
        assertThat(check(list).matches()).isTrue();
    }

    @Test
    void isFoundOutWhenSomebodyTampersWithARow() {
        AccountListView list = freeze("Tampered", "");
        assertThat(check(list).matches()).isTrue();
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE account_list_rows SET return_right = 'silent' WHERE account_number = '0000000001'");
        });
        AccountListChecks.Check check = check(list);
        assertThat(check.matches()).isFalse();
        assertThat(check.sha256()).isNotEqualTo(list.sha256());
        assertThat(checks.latest(list.listId(), 5))
                .extracting(AccountListChecks.Check::matches)
                .containsExactly(false, true);
        assertThat(audit.timeline("list", list.listId(), 1).get(0).action()).isEqualTo("list.tampered");
    }

    @Test
    void hashesAgainInAJobForWhoeverReads() {
        AccountListView list = freeze("Read", "");
        CurrentActor.callAs(people.compliance(), () -> lists.hashAgain(list.reference()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(checks.latest(list.listId(), 5))
                        .singleElement()
                        .matches(check -> check.checkedByName().equals("Test Compliance")));
        assertThatThrownBy(() -> CurrentActor.callAs(people.manager(), () -> lists.hashAgain("LST-2026-9999")))
                .isInstanceOf(AccountRuleException.class);
    }

    private AccountListChecks.Check check(AccountListView list) {
        return CurrentActor.callAs(people.compliance(), () -> checks.check(list.listId()));
    }

    private AccountListView freeze(String name, String query) {
        return frozen(CurrentActor.callAs(
                people.analyst(), () -> lists.freeze(name, AS_OF, AccountSelection.all(AccountFilter.ofQuery(query)))));
    }

    private AccountListView frozen(String reference) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> pages.find(reference).orElseThrow().status() != AccountListStatus.FREEZING);
        AccountListView list = pages.find(reference).orElseThrow();
        assertThat(list.failure()).isNull();
        return list;
    }
}
