package tieline.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One link of the rail. A room contributes its links as beans of this type beside the pages they lead to, so the rail
 * never shows a page that does not exist.
 *
 * @param group where in the rail
 * @param order the place inside the group, ascending
 * @param key what a page passes as {@code nav} to say "you are here"
 * @param label the link's words
 * @param href the page's address inside the application, beginning with a slash
 * @param roles authorities of which one is needed to see the link; empty for everybody
 * @param shortcut the letter that opens the page after {@code g}, or null
 * @param openWork counts what waits behind the link, or null
 */
public record NavigationItem(
        NavigationGroup group,
        int order,
        String key,
        String label,
        String href,
        Set<String> roles,
        @Nullable Character shortcut,
        @Nullable OpenWork openWork) {

    /** A link for everybody, without number and shortcut. */
    public static NavigationItem of(NavigationGroup group, int order, String key, String label, String href) {
        return new NavigationItem(group, order, key, label, href, Set.of(), null, null);
    }

    /** The same link, shown only to people who hold one of these authorities, such as {@code ROLE_ADMINISTRATOR}. */
    public NavigationItem onlyFor(String... authorities) {
        return new NavigationItem(group, order, key, label, href, Set.of(authorities), shortcut, openWork);
    }

    /** The same link, opened by {@code g} and then this lower-case letter. */
    public NavigationItem withShortcut(char letter) {
        return new NavigationItem(group, order, key, label, href, roles, letter, openWork);
    }

    /** The same link with the number of things that wait behind it. */
    public NavigationItem counting(OpenWork work) {
        return new NavigationItem(group, order, key, label, href, roles, shortcut, work);
    }
}
