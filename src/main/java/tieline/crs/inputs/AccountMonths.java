package tieline.crs.inputs;

import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to the rows of accounts behind an input: every line opens to those that made it. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class AccountMonths {

    private final AccountMonthQueries queries;

    AccountMonths(AccountMonthQueries queries) {
        this.queries = queries;
    }

    /** A page of the rows that make a line of an input; empty for an input that was typed in or came as a sum. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountMonth> page(EnteredInput input, InputLine line, Place place, int size) {
        return queries.page(input, line, place, size);
    }

    /** How many rows make the line. */
    @Transactional(readOnly = true)
    public long count(EnteredInput input, InputLine line) {
        return queries.count(input, line);
    }

    /** Hands over all rows that make the line, in the order of the list. */
    @Transactional(readOnly = true)
    public void all(EnteredInput input, InputLine line, Consumer<AccountMonth> work) {
        queries.each(input, line, work);
    }
}
