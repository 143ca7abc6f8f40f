package tieline.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one letter says in place of the merge fields; plain text, escaped only when it is put into the letter.
 *
 * @param texts the values; a field without one is absent or empty
 * @param accounts the rows of the account table
 */
public record MergeValues(Map<MergeField, String> texts, List<AccountLine> accounts) {

    /** Keeps its own copies. */
    public MergeValues {
        texts = Map.copyOf(texts);
        accounts = List.copyOf(accounts);
    }

    /** The value of a field; empty when there is none. */
    public String text(MergeField field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether a field has nothing to say. */
    public boolean isEmpty(MergeField field) {
        return field.isTable() ? accounts.isEmpty() : text(field).isEmpty();
    }

    /** The same with more or other texts. */
    public MergeValues with(Map<MergeField, String> more) {
        Map<MergeField, String> all = new EnumMap<>(MergeField.class);
        all.putAll(texts);
        all.putAll(more);
        return new MergeValues(all, accounts);
    }
}
