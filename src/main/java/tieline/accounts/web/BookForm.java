package tieline.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A book's code and name; the code of a book that exists stays. */
record BookForm(
        @NotBlank(message = "Enter a code") @Pattern(regexp = "\\s*[A-Za-z0-9_-]{1,20}\\s*", message = "Enter 1 to 20 letters, digits, minus or underscore") @Nullable String code,

        @NotBlank(message = "Enter a name") @Size(max = 80, message = "Enter a name of at most 80 characters") @Nullable String name) {

    static final BookForm EMPTY = new BookForm(null, null);

    /** The code; only of a form without errors. */
    String writtenCode() {
        return code == null ? "" : code;
    }

    /** The name; only of a form without errors. */
    String writtenName() {
        return name == null ? "" : name.strip();
    }
}
