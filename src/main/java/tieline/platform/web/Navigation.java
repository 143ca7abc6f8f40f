package tieline.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The rail: the links that the rooms contribute, ordered, and narrowed to what a person may open. */
@Component
public class Navigation {

    private static final Logger log = LoggerFactory.getLogger(Navigation.class);

    private final List<NavigationItem> items;

    /** The rail of the application: a link for each bean, and none at all while no room has contributed one. */
    @Autowired
    public Navigation(ObjectProvider<NavigationItem> beans) {
        this(beans.stream().toList());
    }

    /**
     * The rail of these links.
     *
     * @throws IllegalStateException if two links have the same key or the same shortcut
     */
    public Navigation(Collection<NavigationItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparing(NavigationItem::group).thenComparing(NavigationItem::order))
                .toList();
        requireDistinct(this.items.stream().map(NavigationItem::key).toList(), "key");
        requireDistinct(
                this.items.stream()
                        .map(NavigationItem::shortcut)
                        .filter(letter -> letter != null)
                        .toList(),
                "shortcut");
    }

    /** One part of the rail with at least one link. */
    public record Section(NavigationGroup group, List<Link> links) {

        /** The words above the links; empty where the part has none. */
        public String title() {
            return group.title();
        }
    }

    /** A link as the viewer sees it; {@code open} is 0 where nothing waits or nothing is counted. */
    public record Link(
            String key, String label, String href, @Nullable Character shortcut, long open) {}

    /** The parts of the rail that the viewer may see, without those that would be empty. */
    public List<Section> sectionsFor(Authentication viewer) {
        List<Section> sections = new ArrayList<>();
        for (NavigationGroup group : NavigationGroup.values()) {
            List<Link> links = items.stream()
                    .filter(item -> item.group() == group && isVisible(item, viewer))
                    .map(item -> new Link(item.key(), item.label(), item.href(), item.shortcut(), count(item, viewer)))
                    .toList();
            if (!links.isEmpty()) {
                sections.add(new Section(group, links));
            }
        }
        return sections;
    }

    /** The link with this key, whoever may see it. */
    public Optional<NavigationItem> find(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    private static boolean isVisible(NavigationItem item, Authentication viewer) {
        return item.roles().isEmpty()
                || viewer.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority -> authority != null && item.roles().contains(authority));
    }

    /** A number that cannot be counted is left out: the rail must not take the page down with it. */
    private static long count(NavigationItem item, Authentication viewer) {
        OpenWork work = item.openWork();
        if (work == null) {
            return 0;
        }
        try {
            return work.count(viewer);
        } catch (RuntimeException e) {
            log.warn("The open work of {} could not be counted: {}", item.key(), e.toString());
            return 0;
        }
    }

    private static void requireDistinct(List<?> values, String what) {
        if (values.stream().distinct().count() != values.size()) {
            throw new IllegalStateException("Two links of the rail share a " + what + ": " + values);
        }
    }
}
