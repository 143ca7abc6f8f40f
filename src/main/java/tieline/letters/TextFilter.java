package tieline.letters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which templates or mailings are listed.
 *
 * @param q a part of the name, or the reference; null for all
 * @param status a state's name; null for all
 */
public record TextFilter(@Nullable String q, @Nullable String status) {

    /** All of them. */
    public static final TextFilter EVERYTHING = new TextFilter(null, null);

    /** The conditions on the columns of these names. */
    String where(String name, String reference, String state) {
        String where = "TRUE";
        if (q != null && !q.isBlank()) {
            where += " AND (lower(" + name + ") LIKE :name OR " + reference + " = :reference)";
        }
        return status == null ? where : where + " AND " + state + " = :status";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (q != null && !q.isBlank()) {
            String text = q.strip();
            parameters.put("name", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
            parameters.put("reference", text.toUpperCase(Locale.ROOT));
        }
        if (status != null) {
            parameters.put("status", status);
        }
        return parameters;
    }
}
