package tieline.accounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of an account before and after a change.
 *
 * @param column the column's name in the account file
 * @param before the value before, empty when there was none
 * @param after the value after, empty when it is gone
 */
public record AccountValueChange(String column, String before, String after) {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    /** The column's head on a page. */
    public String label() {
        return AccountColumn.ofKey(column).map(AccountColumn::label).orElse(column);
    }

    /** The value before as a page writes it. */
    public String beforeShown() {
        return shown(before);
    }

    /** The value after as a page writes it. */
    public String afterShown() {
        return shown(after);
    }

    private String shown(String value) {
        boolean energy = column.equals(AccountColumn.ANNUAL_KWH.key()) || column.equals(AccountColumn.PEAK_KW.key());
        return energy && !value.isEmpty()
                ? String.format(Locale.US, "%,.3f", new BigDecimal(value)).replaceAll("\\.?0+$", "")
                : value;
    }

    /** Pairs the two JSON objects of a recorded change, in the order of the account file's columns. */
    static List<AccountValueChange> of(@Nullable String before, @Nullable String after, JsonMapper json) {
        Map<String, String> olds = before == null ? Map.of() : json.readValue(before, VALUES);
        Map<String, String> news = after == null ? Map.of() : json.readValue(after, VALUES);
        List<AccountValueChange> changes = new ArrayList<>();
        for (AccountColumn column : AccountColumn.values()) {
            String name = column.key();
            if (olds.containsKey(name) || news.containsKey(name)) {
                changes.add(new AccountValueChange(name, olds.getOrDefault(name, ""), news.getOrDefault(name, "")));
            }
        }
        return changes;
    }
}
