package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import tieline.accounts.AccountFixture.Given;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import(AccountFixture.class)
class BooksAndCustomersTest {

    @Autowired
    private BookService books;

    @Autowired
    private CustomerService customers;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @BeforeEach
    void many() {
        database.empty();
        for (int i = 0; i < 120; i++) {
            given.add(Given.account("PGE-%010d".formatted(i))
                    .of("C-%03d".formatted(i % 110))
                    .in("BOOK-%02d".formatted(i % 60))
                    .using(i % 3 == 0 ? null : String.valueOf(i % 5 * 100), "1"));
        }
        given.customer("C-999", "Without accounts");
        given.book("EMPTY");
    }

    @ParameterizedTest
    @EnumSource
    void pagesCustomersInEveryOrder(CustomerSort sort) {
        List<CustomerRow> all = new ArrayList<>();
        customers.each(null, sort, all::add);
        List<CustomerRow> walked = new ArrayList<>();
        String next = null;
        do {
            KeysetPage<CustomerRow> page = customers.page(null, sort, Place.of(next, null));
            walked.addAll(page.rows());
            next = page.after();
        } while (next != null);
        assertThat(walked).hasSize(111).doesNotHaveDuplicates().isEqualTo(all);
        String after = customers.page(null, sort, Place.BEGINNING).after();
        KeysetPage<CustomerRow> second = customers.page(null, sort, Place.of(after, null));
        assertThat(customers.page(null, sort, Place.of(null, second.before())).rows())
                .isEqualTo(all.subList(0, 50));
    }

    @ParameterizedTest
    @EnumSource
    void pagesBooksInEveryOrder(BookSort sort) {
        List<BookRow> all = new ArrayList<>();
        books.each(sort, all::add);
        KeysetPage<BookRow> first = books.page(sort, Place.BEGINNING);
        KeysetPage<BookRow> second = books.page(sort, Place.of(first.after(), null));
        assertThat(all).hasSize(61);
        assertThat(first.rows()).isEqualTo(all.subList(0, 50));
        assertThat(second.rows()).isEqualTo(all.subList(50, 61));
        assertThat(second.after()).isNull();
        assertThat(books.page(sort, Place.of(null, second.before())).rows()).isEqualTo(first.rows());
    }

    @Test
    void findsACustomerWithItsSums() {
        CustomerDetail customer = customers.find("C-001").orElseThrow();
        assertThat(customer.row().accounts()).isEqualTo(2);
        assertThat(customer.byUtility()).singleElement().satisfies(total -> {
            assertThat(total.key()).isEqualTo("PGE");
            assertThat(total.label()).isEqualTo("PG&E");
            assertThat(total.accounts()).isEqualTo(2);
            assertThat(total.annualKwh()).isEqualByComparingTo(customer.row().annualKwh());
        });
        assertThat(customer.byBook()).extracting(GroupTotal::key).containsExactly("BOOK-01", "BOOK-51");
        assertThat(customers.find("C-999").orElseThrow().byClass()).isEmpty();
        assertThat(customers.find("none")).isEmpty();
        assertThat(customers
                        .page("customer c-00", CustomerSort.NAME, Place.BEGINNING)
                        .rows())
                .hasSize(10);
        assertThat(customers.page("C-042", CustomerSort.KWH, Place.BEGINNING).rows())
                .hasSize(1);
    }

    @Test
    void makesAndRenamesBooks() {
        CurrentActor.runAs(people.analyst(), () -> {
            assertThat(books.make(" coast ", "The coast")).isEqualTo("COAST");
            books.rename("COAST", "The whole coast");
        });
        assertThat(books.find("COAST").orElseThrow().row().name()).isEqualTo("The whole coast");
        assertThat(books.find("BOOK-01").orElseThrow().row().customers()).isEqualTo(2);
        assertThat(books.names()).extracting(BookService.BookName::code).contains("COAST", "EMPTY");
        CurrentActor.runAs(people.analyst(), () -> {
            assertThatThrownBy(() -> books.make("COAST", "Again")).isInstanceOf(AccountRuleException.class);
            assertThatThrownBy(() -> books.make("no spaces", "Bad")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> books.rename("NONE", "Bad")).isInstanceOf(AccountRuleException.class);
        });
        assertThatThrownBy(() -> CurrentActor.callAs(people.manager(), () -> books.make("X", "X")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
