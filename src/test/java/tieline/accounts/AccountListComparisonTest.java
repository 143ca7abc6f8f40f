package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.accounts.AccountFixture.Given;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import(AccountFixture.class)
class AccountListComparisonTest {

    @Autowired
    private AccountListComparison comparison;

    @Autowired
    private AccountLists lists;

    @Autowired
    private AccountListPages pages;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void accounts() {
        database.empty();
        for (int i = 0; i < 130; i++) {
            given.add(Given.account("PGE-%010d".formatted(i)).using("1000", "10"));
        }
    }

    @Test
    void tellsAddedGoneAndChangedAccountsWithTheirColumns() {
        UUID before = freeze("status=active");
        given.add(Given.account("SCE-0000000901").using("500", "5"));
        jdbc.update("UPDATE accounts SET status = 'inactive' WHERE account_number < '0000000002'");
        jdbc.update("UPDATE accounts SET annual_kwh = NULL, city = 'Vernon' WHERE account_number = '0000000007'");
        jdbc.update("UPDATE accounts SET as_of = as_of + 1 WHERE account_number = '0000000008'");
        UUID after = freeze("status=active");

        AccountListDifference difference = comparison.difference(before, after);
        assertThat(difference.added().accounts()).isEqualTo(1);
        assertThat(difference.added().annualKwhAfter()).isEqualByComparingTo("500");
        assertThat(difference.gone().accounts()).isEqualTo(2);
        assertThat(difference.gone().annualKwhBefore()).isEqualByComparingTo("2000");
        assertThat(difference.changed().accounts()).isEqualTo(1);
        assertThat(difference.same().accounts()).isEqualTo(127);
        assertThat(comparison.onlyIn(after, before, Place.BEGINNING).rows())
                .extracting(AccountRow::reference)
                .containsExactly(new AccountReference(Utility.SCE, "0000000901"));
        assertThat(comparison.onlyIn(before, after, Place.BEGINNING).rows()).hasSize(2);
        assertThat(comparison.changed(before, after, Place.BEGINNING).rows())
                .singleElement()
                .isEqualTo(new AccountListChange(
                        new AccountReference(Utility.PGE, "0000000007"),
                        "Customer C-1",
                        List.of(
                                new AccountValueChange("city", "Oakland", "Vernon"),
                                new AccountValueChange("annual_kwh", "1000.000", ""))));
    }

    @Test
    void pagesAndHandsOverAllThatChanged() {
        UUID before = freeze("");
        jdbc.update("UPDATE accounts SET peak_kw = 11");
        UUID after = freeze("");
        List<AccountListChange> walked = new ArrayList<>();
        String next = null;
        do {
            KeysetPage<AccountListChange> page = comparison.changed(before, after, Place.of(next, null));
            walked.addAll(page.rows());
            next = page.after();
        } while (next != null);
        List<AccountListChange> all = new ArrayList<>();
        comparison.eachChanged(before, after, all::add);
        assertThat(walked).hasSize(130).isEqualTo(all);
        List<AccountRow> added = new ArrayList<>();
        comparison.eachOnlyIn(after, before, added::add);
        assertThat(added).isEmpty();
    }

    private UUID freeze(String query) {
        String reference = CurrentActor.callAs(
                people.analyst(),
                () -> lists.freeze(
                        "A list", LocalDate.of(2026, 11, 16), AccountSelection.all(AccountFilter.ofQuery(query))));
        Awaitility.await().until(() -> pages.find(reference).orElseThrow().isFrozen());
        return pages.find(reference).orElseThrow().listId();
    }
}
