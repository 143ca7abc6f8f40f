package tieline.accounts.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountRuleException;

/** Answers to addresses that cannot be read. */
final class Refusals {

    private Refusals() {}

    /** Reads a page; a place that is none in the list is a 422 with the sentence that says so. */
    static <T> T ofAddress(Supplier<T> page) {
        try {
            return page.get();
        } catch (AccountRuleException refusal) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getMessage(), refusal);
        }
    }
}
