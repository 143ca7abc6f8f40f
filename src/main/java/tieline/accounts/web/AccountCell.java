package tieline.accounts.web;

import org.jspecify.annotations.Nullable;
import tieline.platform.web.StateMark;

/**
 * One value in a table of accounts.
 *
 * @param text what is written; empty when not known
 * @param css {@code r} for figures, {@code clip} for long texts, or null
 * @param href the page it opens, or null
 * @param mark the shape before a word that needs a person, or null
 */
record AccountCell(
        String text,
        @Nullable String css,
        @Nullable String href,
        @Nullable StateMark mark) {

    static AccountCell of(@Nullable Object value) {
        return new AccountCell(value == null ? "" : value.toString(), null, null, null);
    }

    static AccountCell figure(String text) {
        return new AccountCell(text, "r", null, null);
    }

    static AccountCell clipped(@Nullable String text) {
        return new AccountCell(text == null ? "" : text, "clip", null, null);
    }

    static AccountCell opening(String text, String href) {
        return new AccountCell(text, null, href, null);
    }

    static AccountCell marked(StateMark mark) {
        return new AccountCell(mark.word(), null, null, mark);
    }
}
