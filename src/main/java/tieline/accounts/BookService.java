package tieline.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AccountTotalsQueries.Grouping;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to books: makes, renames, finds and lists them with the sums over their accounts. */
@Service
public class BookService {

    private final BookRepository books;
    private final BookQueries queries;
    private final AccountTotalsQueries totals;
    private final AuditTrail audit;
    private final Clock clock;

    BookService(BookRepository books, BookQueries queries, AccountTotalsQueries totals, AuditTrail audit, Clock clock) {
        this.books = books;
        this.queries = queries;
        this.totals = totals;
        this.audit = audit;
        this.clock = clock;
    }

    /** A book's code and name, to choose from. */
    public record BookName(String code, String name) {}

    /** All books in the order of their codes. */
    @Transactional(readOnly = true)
    public List<BookName> names() {
        return queries.names();
    }

    /**
     * One page of books.
     *
     * @throws AccountRuleException when the place is none in this order
     */
    @Transactional(readOnly = true)
    public KeysetPage<BookRow> page(BookSort sort, Place place) {
        return queries.page(sort, place);
    }

    /** Hands over every book. */
    @Transactional(readOnly = true)
    public void each(BookSort sort, Consumer<BookRow> taker) {
        try (Stream<BookRow> rows = queries.all(sort)) {
            rows.forEach(taker);
        }
    }

    /** The book with this code and the sums over its accounts. */
    @Transactional(readOnly = true)
    public Optional<BookDetail> find(String code) {
        return queries.find(code).map(row -> {
            AccountConditions its = new AccountConditions("a.book_id = :book", Map.of("book", row.bookId()));
            return new BookDetail(
                    row,
                    totals.by(Grouping.UTILITY, its),
                    totals.by(Grouping.CUSTOMER_CLASS, its),
                    totals.by(Grouping.RETURN_RIGHT, its));
        });
    }

    /**
     * Makes a book.
     *
     * @param code 1 to 20 letters, digits, minus or underscore; letters become capitals
     * @return the code
     * @throws AccountRuleException when the code is taken
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String make(String code, String name) {
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        if (books.findByCode(capitals).isPresent()) {
            throw new AccountRuleException("There is a book " + capitals + " already.");
        }
        Book book = books.save(new Book(capitals, name, clock.instant()));
        audit.record(AuditEntry.of("book.made", "book", book.bookId(), capitals, "Made book " + capitals)
                .at(address(book))
                .changed("name", null, book.name()));
        return capitals;
    }

    /**
     * Gives a book another name.
     *
     * @throws AccountRuleException when there is no such book
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void rename(String code, String name) {
        Book book =
                books.findByCode(code).orElseThrow(() -> new AccountRuleException("There is no book " + code + "."));
        String before = book.name();
        book.rename(name);
        if (!before.equals(book.name())) {
            audit.record(AuditEntry.of("book.renamed", "book", book.bookId(), code, "Renamed book " + code)
                    .at(address(book))
                    .changed("name", before, book.name()));
        }
    }

    private static String address(Book book) {
        return "/books/" + book.code();
    }
}
