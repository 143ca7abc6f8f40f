package tieline.letters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are listed.
 *
 * @param q how the recipient's name begins, or the recipient's number; null for all
 * @param mailing the mailing's reference; null for all
 */
public record LetterFilter(
        @Nullable String q,
        @Nullable String mailing,
        @Nullable LetterStatus status,
        @Nullable Channel channel) {

    /** Every letter of one mailing. */
    public static LetterFilter ofMailing(String mailing) {
        return new LetterFilter(null, mailing, null, null);
    }

    String where() {
        StringBuilder where = new StringBuilder("TRUE");
        if (q != null && !q.isBlank()) {
            where.append(" AND (lower(l.recipient_name) LIKE :name OR l.recipient_reference = :reference)");
        }
        if (mailing != null && !mailing.isBlank()) {
            where.append(" AND m.reference = :mailing");
        }
        if (status != null) {
            where.append(" AND l.status = :status");
        }
        if (channel != null) {
            where.append(" AND l.channel = :channel");
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (q != null && !q.isBlank()) {
            String text = q.strip();
            parameters.put("name", text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
            parameters.put("reference", text);
        }
        if (mailing != null && !mailing.isBlank()) {
            parameters.put("mailing", mailing.strip());
        }
        if (status != null) {
            parameters.put("status", status.name());
        }
        if (channel != null) {
            parameters.put("channel", channel.name());
        }
        return parameters;
    }
}
