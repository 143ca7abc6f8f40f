package tieline.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import tieline.platform.database.Ids;

/** A named container of positions that is managed and reported together. Its code never changes: addresses carry it. */
@Entity
@Table(name = "books")
class Book {

    /** Capital letters, digits, minus and underscore, 1 to 20 of them. */
    static final String CODE = "[A-Z0-9_-]{1,20}";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);
    private static final int NAME_MAX = 80;

    @Id
    private UUID bookId;

    private String code;
    private String name;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Book() {
        // for JPA
    }

    /**
     * A new book.
     *
     * @throws IllegalArgumentException when code or name are not in form
     */
    @SuppressWarnings("NullAway.Init")
    Book(String code, String name, Instant now) {
        if (!CODE_PATTERN.matcher(code).matches()) {
            throw new IllegalArgumentException("not a book code: " + code);
        }
        this.bookId = Ids.next();
        this.code = code;
        this.createdAt = now;
        rename(name);
    }

    /** Gives the book another name, 1 to 80 characters. */
    final void rename(String newName) {
        String stripped = newName.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_MAX) {
            throw new IllegalArgumentException("a book's name has 1 to " + NAME_MAX + " characters");
        }
        this.name = stripped;
    }

    UUID bookId() {
        return bookId;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
