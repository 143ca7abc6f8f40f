package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.AccountFixture.Given;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** Walking a list page by page meets every row exactly once, in both directions, with ties and unknown values. */
@TielineTest
@Import(AccountFixture.class)
class AccountPagingTest {

    private static final int ACCOUNTS = 173;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void accountsWithTies() {
        database.empty();
        given.customer("C-0", "acme Foods");
        given.customer("C-1", "Acme foods");
        given.customer("C-2", "ACME ~ Foods % 2");
        given.customer("C-3", "Öl & Söhne");
        given.customer("C-4", "Zephyr");
        for (int i = 0; i < ACCOUNTS; i++) {
            given.add(Given.account((i % 3 == 0 ? "PGE-" : i % 3 == 1 ? "SCE-" : "SDGE-") + "%010d".formatted(i / 2))
                    .of("C-" + i % 5)
                    .in(i % 4 == 0 ? "NORTH" : "SOUTH")
                    .at(i % 2 == 0 ? "B-20" : "E-1", i % 7 == 0 ? "Vernon" : "San Jose")
                    .using(i % 6 == 0 ? null : String.valueOf(i % 4 * 1000), i % 5 == 0 ? null : "12.5")
                    .until(i % 8 == 0 ? null : i % 2 == 0 ? "2027-12-31" : "2028-06-30"));
        }
    }

    static Stream<String> orders() {
        return Stream.of(AccountSort.Key.values())
                .flatMap(key -> Stream.of(new AccountSort(key, false), new AccountSort(key, true)))
                .map(AccountSort::toString);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void meetsEveryRowOnceForwardsAndBackwards(String order) {
        AccountSort sort = AccountSort.parse(order).orElseThrow();
        for (String filter : List.of("", "utility=PGE&utility=SCE", "book=SOUTH&schedule=E-1", "q=acme")) {
            AccountConditions conditions = queries.conditions(AccountFilter.ofQuery(filter));
            List<AccountRow> all = transaction.execute(status -> {
                try (Stream<AccountRow> rows = queries.all(conditions, sort)) {
                    return rows.toList();
                }
            });
            assertThat(all).hasSize((int) queries.count(conditions)).doesNotHaveDuplicates();
            assertThat(forwards(conditions, sort)).isEqualTo(all);
            assertThat(backwards(conditions, sort)).isEqualTo(all);
        }
    }

    @Test
    void sortsTheUnknownBelowZeroAndBehindEveryDate() {
        assertThat(first("annual_kwh").annualKwh()).isNull();
        assertThat(first("-annual_kwh").annualKwh()).hasToString("3000.000");
        assertThat(first("contract_end").contractEnd()).hasToString("2027-12-31");
        assertThat(first("-contract_end").contractEnd()).isNull();
        assertThat(first("customer_name").customerName()).isEqualToIgnoringCase("acme foods");
        assertThat(first("-customer_name").customerName()).isEqualTo("Öl & Söhne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "~", "x~y", "8~80000000-0000-0000-0000-000000000000~", "'; DROP TABLE accounts;~"})
    void refusesAPlaceThatIsNone(String cursor) {
        for (AccountSort.Key key : List.of(AccountSort.Key.ANNUAL_KWH, AccountSort.Key.CUSTOMER_NAME)) {
            assertThatThrownBy(() -> page(new AccountSort(key, false), Place.of(cursor, null)))
                    .isInstanceOf(AccountRuleException.class)
                    .hasMessageContaining("first page");
        }
    }

    @Test
    void findsByTheBeginningOfNumberMeterAndName() {
        assertThat(found("q=000000008")).allMatch(row -> row.accountNumber().startsWith("000000008"));
        assertThat(found("q=M000000008")).allMatch(row -> row.accountNumber().startsWith("000000008"));
        assertThat(found("q=ACME%20~"))
                .isNotEmpty()
                .allMatch(row -> row.customerNumber().equals("C-2"));
        assertThat(found("q=%C3%96l"))
                .isNotEmpty()
                .allMatch(row -> row.customerNumber().equals("C-3"));
        assertThat(found("q=cme")).isEmpty();
        assertThat(found("q=%25")).isEmpty();
        assertThat(found("q=00000000001")).isEmpty();
    }

    private List<AccountRow> found(String query) {
        return forwards(queries.conditions(AccountFilter.ofQuery(query)), AccountSort.USUAL);
    }

    private AccountRow first(String order) {
        return page(AccountSort.parse(order).orElseThrow(), Place.BEGINNING)
                .rows()
                .get(0);
    }

    private List<AccountRow> forwards(AccountConditions conditions, AccountSort sort) {
        List<AccountRow> walked = new ArrayList<>();
        String after = null;
        do {
            KeysetPage<AccountRow> page = page(conditions, sort, Place.of(after, null));
            assertThat(page.before() == null).isEqualTo(after == null);
            walked.addAll(page.rows());
            after = page.after();
        } while (after != null);
        return walked;
    }

    /** From the last page to the first. */
    private List<AccountRow> backwards(AccountConditions conditions, AccountSort sort) {
        List<List<AccountRow>> pages = new ArrayList<>();
        KeysetPage<AccountRow> page = page(conditions, sort, Place.BEGINNING);
        while (page.after() != null) {
            page = page(conditions, sort, Place.of(page.after(), null));
        }
        pages.add(page.rows());
        while (page.before() != null) {
            page = page(conditions, sort, Place.of(null, page.before()));
            assertThat(page.after()).isNotNull();
            pages.add(page.rows());
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private KeysetPage<AccountRow> page(AccountSort sort, Place place) {
        return page(queries.conditions(AccountFilter.EVERYTHING), sort, place);
    }

    private KeysetPage<AccountRow> page(AccountConditions conditions, AccountSort sort, Place place) {
        return transaction.execute(status -> queries.page(conditions, sort, place));
    }
}
