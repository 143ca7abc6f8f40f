package tieline.accounts.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.accounts.BookService;
import tieline.platform.web.Choice;

/** The form pages for a change of one account or of many; the model has the form already. */
@Component
class ChangeForms {

    private final BookService books;

    ChangeForms(BookService books) {
        this.books = books;
    }

    /** The page that asks for a return right. */
    String returnRight(Model model, ChangePage page) {
        model.addAttribute("page", page);
        model.addAttribute("choices", AccountsPage.returnRights());
        return "accounts/return-right";
    }

    /** The page that asks for a book. */
    String book(Model model, ChangePage page) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose")));
        books.names()
                .forEach(book -> choices.add(new Choice(
                        book.code(),
                        book.name().equals(book.code()) ? book.code() : book.code() + ", " + book.name())));
        model.addAttribute("page", page);
        model.addAttribute("choices", choices);
        return "accounts/book";
    }
}
