package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountPermissions;
import tieline.accounts.AccountRuleException;
import tieline.accounts.BookDetail;
import tieline.accounts.BookRow;
import tieline.accounts.BookService;
import tieline.accounts.BookSort;
import tieline.platform.files.TableColumn;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The list of books, the page of one, and the forms that make and rename them. */
@Controller
class BooksController {

    private static final int SIZE = 50;
    private static final String NEW = "New book";

    private static final List<TableColumn<BookRow>> COLUMNS = List.of(
            TableColumn.text("book", BookRow::code),
            TableColumn.text("name", BookRow::name),
            TableColumn.whole("accounts", BookRow::accounts),
            TableColumn.whole("customers", BookRow::customers),
            TableColumn.number("annual_kwh", BookRow::annualKwh),
            TableColumn.number("peak_kw", BookRow::peakKw));

    private final BookService books;
    private final Formats format;

    BooksController(BookService books, Formats format) {
        this.books = books;
        this.format = format;
    }

    @GetMapping("/books")
    String list(
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        KeysetPage<BookRow> page = Refusals.ofAddress(() -> books.page(sort(sort), Place.of(after, before)));
        model.addAttribute("rows", page.rows());
        model.addAttribute("pager", page.pager(SIZE, format.counted(page.rows().size(), "book", "books")));
        model.addAttribute("mayChange", mayChange());
        return "accounts/books";
    }

    @GetMapping("/books.{ending:csv|xlsx}")
    void export(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletResponse response)
            throws IOException {
        Exports.write(response, ending, "books", COLUMNS, taker -> books.each(sort(sort), taker));
    }

    @GetMapping("/books/new")
    String form(Model model) {
        model.addAttribute("heading", NEW);
        model.addAttribute("form", BookForm.EMPTY);
        return "accounts/book-form";
    }

    @PostMapping("/books")
    String make(
            @Valid @ModelAttribute("form") BookForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("heading", NEW);
        if (!errors.hasErrors()) {
            try {
                String code = books.make(form.writtenCode(), form.writtenName());
                Flash.done(redirect, "Book " + code + " is made.");
                return "redirect:/books/" + code;
            } catch (AccountRuleException refusal) {
                errors.rejectValue("code", "taken", refusal.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "accounts/book-form";
    }

    @GetMapping("/books/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("book", find(code));
        model.addAttribute("mayChange", mayChange());
        return "accounts/book-show";
    }

    @GetMapping("/books/{code}/name")
    String nameForm(@PathVariable String code, Model model) {
        BookDetail book = find(code);
        model.addAttribute("heading", "Rename book " + code);
        model.addAttribute("form", new BookForm(code, book.row().name()));
        model.addAttribute("book", book);
        return "accounts/book-form";
    }

    @PostMapping("/books/{code}/name")
    String rename(
            @PathVariable String code,
            @Valid @ModelAttribute("form") BookForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        BookDetail book = find(code);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("heading", "Rename book " + code);
            model.addAttribute("book", book);
            return "accounts/book-form";
        }
        books.rename(code, form.writtenName());
        Flash.done(redirect, "Book " + code + " is called " + form.writtenName() + ".");
        return "redirect:/books/" + code;
    }

    private BookDetail find(String code) {
        return books.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayChange() {
        return AccountPermissions.refuseChange(CurrentActor.get()).isEmpty();
    }

    private static BookSort sort(@Nullable String written) {
        return written == null
                ? BookSort.CODE
                : BookSort.parse(written)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
