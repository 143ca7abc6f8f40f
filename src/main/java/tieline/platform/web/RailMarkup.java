package tieline.platform.web;

import java.util.List;
import java.util.Objects;

/** Writes the links of the rail and of the list of keys: they stand on every page, four attributes to a link. */
final class RailMarkup {

    private final String contextPath;
    private final Formats format = new Formats();

    /** Addresses begin with this path. */
    RailMarkup(String contextPath) {
        this.contextPath = contextPath;
    }

    /** The rail's parts, with the link of this key marked as the current page. */
    Markup parts(List<Navigation.Section> sections, String nav) {
        Markup rail = new Markup();
        for (Navigation.Section section : sections) {
            boolean titled = !section.title().isEmpty();
            if (titled) {
                rail.add("<h2 class=\"tl-nav-title\" id=\"rail-").text(section.group());
                rail.add("\">").text(section.title()).add("</h2>");
            }
            rail.add("<ul class=\"tl-nav\"");
            if (titled) {
                rail.add(" aria-labelledby=\"rail-").text(section.group()).add("\"");
            }
            rail.add(">");
            section.links().forEach(link -> item(rail, link, nav));
            rail.add("</ul>");
        }
        return rail;
    }

    /** The links beside the person's name. */
    Markup foot(List<Navigation.Link> links, String nav) {
        Markup foot = new Markup();
        for (Navigation.Link link : links) {
            open(foot, link, nav).text(link.label()).add("</a>");
        }
        return foot;
    }

    /** The letters that open a page, as the list of keys shows them. */
    static Markup keys(List<Navigation.Section> sections) {
        Markup keys = new Markup();
        sections.stream()
                .flatMap(section -> section.links().stream())
                .filter(link -> link.shortcut() != null)
                .forEach(link -> keys.add("<dt><kbd>g</kbd> <kbd>")
                        .text(link.shortcut())
                        .add("</kbd></dt><dd>")
                        .text(link.label())
                        .add("</dd>"));
        return keys;
    }

    private void item(Markup rail, Navigation.Link link, String nav) {
        open(rail.add("<li>"), link, nav).add("<span>").text(link.label()).add("</span>");
        if (link.open() > 0) {
            rail.add(" <span class=\"n\">")
                    .text(format.count(link.open()))
                    .add("<span class=\"sr\"> open</span></span>");
        }
        rail.add("</a></li>");
    }

    private Markup open(Markup markup, Navigation.Link link, String nav) {
        markup.add("<a href=\"").text(contextPath).text(link.href()).add("\"");
        markup.addIf(Objects.equals(link.key(), nav), " aria-current=\"page\"");
        if (link.shortcut() != null) {
            markup.add(" data-go=\"").text(link.shortcut()).add("\"");
        }
        return markup.add(">");
    }
}
