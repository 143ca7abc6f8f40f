package tieline.platform.web;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The style sheets and scripts that every page loads, under the addresses that name their content. They are the same on
 * every page, so they are written once; templates call it {@code @pageAssets}.
 */
@Component("pageAssets")
public class PageAssets {

    private static final List<String> FONTS =
            List.of("/fonts/ibm-plex-sans-latin-400-normal.woff2", "/fonts/ibm-plex-sans-latin-600-normal.woff2");

    private static final List<String> STYLES = List.of(
            "/css/tokens.css",
            "/css/base.css",
            "/css/frame.css",
            "/css/tables.css",
            "/css/charts.css",
            "/css/states.css",
            "/css/forms.css",
            "/css/components.css",
            "/css/letters.css");

    private static final List<String> MODULES = List.of(
            "/js/requests.js",
            "/js/theme-menu.js",
            "/js/menus.js",
            "/js/selection.js",
            "/js/copy.js",
            "/js/dialogs.js",
            "/js/unsaved.js",
            "/js/files.js",
            "/js/keyboard.js");

    private final ResourceUrlProvider addresses;
    private final String contextPath;
    private volatile @Nullable Markup links;

    PageAssets(ResourceUrlProvider addresses, ServletContext server) {
        this.addresses = addresses;
        this.contextPath = server.getContextPath();
    }

    /**
     * The elements of the head that load them.
     *
     * @throws IllegalStateException if a file is missing
     */
    public Markup getLinks() {
        Markup written = links;
        if (written == null) {
            written = write();
            links = written;
        }
        return written;
    }

    private Markup write() {
        Markup head = new Markup();
        address(head.add("<link rel=\"icon\" href=\""), "/img/tieline.svg").add("\" type=\"image/svg+xml\">\n");
        FONTS.forEach(font -> address(head.add("<link rel=\"preload\" href=\""), font)
                .add("\" as=\"font\" type=\"font/woff2\" crossorigin>\n"));
        STYLES.forEach(style ->
                address(head.add("<link rel=\"stylesheet\" href=\""), style).add("\">\n"));
        address(head.add("<link rel=\"stylesheet\" href=\""), "/css/print.css").add("\" media=\"print\">\n");
        // Runs before the first paint, so that a chosen theme does not flash.
        address(head.add("<script src=\""), "/js/theme.js").add("\"></script>\n");
        address(head.add("<script src=\""), "/webjars/htmx.org/dist/htmx.min.js")
                .add("\" defer></script>\n");
        MODULES.forEach(module -> address(head.add("<script src=\""), module).add("\" type=\"module\"></script>\n"));
        return head;
    }

    private Markup address(Markup head, String file) {
        String address = Objects.requireNonNull(addresses.getForLookupPath(file), () -> "no file " + file);
        return head.text(contextPath).text(address);
    }
}
