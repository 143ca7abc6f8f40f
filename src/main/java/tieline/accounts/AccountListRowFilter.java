package tieline.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows of a frozen list: every condition must hold, a null one holds always. */
public record AccountListRowFilter(
        @Nullable Utility utility,
        @Nullable String book,
        @Nullable String customerNumber) {

    /** All rows. */
    public static final AccountListRowFilter EVERYTHING = new AccountListRowFilter(null, null, null);

    AccountConditions conditions(UUID listId) {
        List<String> fragments = new ArrayList<>(List.of("r.list_id = :list"));
        Map<String, Object> parameters = new HashMap<>(Map.of("list", listId));
        if (utility != null) {
            fragments.add("r.utility = :utility");
            parameters.put("utility", utility.name());
        }
        if (book != null) {
            fragments.add("r.book_code = :book");
            parameters.put("book", book);
        }
        if (customerNumber != null) {
            fragments.add("r.customer_number = :customer");
            parameters.put("customer", customerNumber);
        }
        return new AccountConditions(String.join(" AND ", fragments), parameters);
    }
}
