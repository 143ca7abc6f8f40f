package tieline.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountRuleException;
import tieline.accounts.AccountSelection;
import tieline.platform.web.ViewAddress;

/**
 * What the selection of a list posts: the ticked rows, or all that match its filter.
 *
 * @param id the ticked accounts; null when none is
 * @param all whether all that match are meant, whatever is ticked
 */
record SelectionForm(@Nullable List<UUID> id, @Nullable Boolean all) {

    /**
     * The selection; the filter comes from the other fields of the form.
     *
     * @throws AccountRuleException when nothing is selected or the filter cannot be read
     */
    AccountSelection selection(HttpServletRequest request) {
        AccountFilter.Parsed parsed = AccountFilter.parse(address(request).parameters());
        if (!parsed.problems().isEmpty()) {
            throw new AccountRuleException(String.join(" ", parsed.problems()));
        }
        if (Boolean.TRUE.equals(all)) {
            return AccountSelection.all(parsed.filter());
        }
        return AccountSelection.chosen(id == null ? List.of() : id, parsed.filter());
    }

    /** The part of the list's filter that can be read. */
    AccountFilter filter(HttpServletRequest request) {
        return AccountFilter.parse(address(request).parameters()).filter();
    }

    /** The fields by which a form posts a selection again, with the number of accounts that it shows. */
    static List<Map.Entry<String, String>> fields(AccountSelection selection, long counted) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("counted", String.valueOf(counted)));
        selection
                .filter()
                .parameters()
                .forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        if (selection.isAll()) {
            fields.add(Map.entry("all", "true"));
        }
        selection.ids().forEach(account -> fields.add(Map.entry("id", account.toString())));
        return fields;
    }

    /** The address of the list with a filter. */
    static String list(AccountFilter filter) {
        return new ViewAddress("/accounts", filter.parameters()).toString();
    }

    /** The address of the list it was made on. */
    ViewAddress address(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new ViewAddress("/accounts", parameters);
    }
}
