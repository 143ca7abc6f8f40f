package tieline.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import tieline.platform.database.SampleData;

/**
 * What the layout shows around a page; the model attribute {@code shell}. Nothing is counted or read before a template
 * asks, so a redirect or a file costs nothing.
 */
public class PageShell {

    private final Navigation navigation;
    private final RailMarkup rail;
    private final @Nullable Authentication viewer;
    private final ViewAddress view;
    private final SampleData sampleData;
    private final String requestId;
    private @Nullable List<Navigation.Section> sections;

    PageShell(
            Navigation navigation,
            RailMarkup rail,
            @Nullable Authentication viewer,
            ViewAddress view,
            SampleData sampleData,
            String requestId) {
        this.navigation = navigation;
        this.rail = rail;
        this.viewer = viewer;
        this.view = view;
        this.sampleData = sampleData;
        this.requestId = requestId;
    }

    /** Whether somebody is signed in; without a person there is no rail. */
    public boolean isSignedIn() {
        return viewer != null;
    }

    /** The rail's parts with their links, the foot left out; {@code nav} is the key of the current page's link. */
    public Markup rail(String nav) {
        return rail.parts(sections(group -> group != NavigationGroup.FOOT), nav);
    }

    /** The links beside the person's name. */
    public Markup foot(String nav) {
        return rail.foot(
                sections(group -> group == NavigationGroup.FOOT).stream()
                        .flatMap(section -> section.links().stream())
                        .toList(),
                nav);
    }

    /** The letters that open the rail's pages. */
    public Markup getKeys() {
        return RailMarkup.keys(sections(group -> group != NavigationGroup.FOOT));
    }

    /** The person's name, or the user name where no better one is known; empty when nobody is signed in. */
    public String getPersonName() {
        if (viewer == null) {
            return "";
        }
        return viewer.getPrincipal() instanceof NamedPerson person ? person.displayName() : viewer.getName();
    }

    /** The person's roles in words, such as "Analyst, Manager". Authorities that are not roles are left out. */
    public String getRoles() {
        if (viewer == null) {
            return "";
        }
        return viewer.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(PageShell::inWords)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether the data is invented and no utility is reached; said on every page. */
    public boolean isSampleData() {
        return sampleData.present();
    }

    /** The address of what is shown, without host. */
    public ViewAddress getView() {
        return view;
    }

    /** The fields of a list's forms. */
    public ViewFields getFields() {
        return new ViewFields(view);
    }

    /** The identifier that the log lines of this request carry. */
    public String getRequestId() {
        return requestId;
    }

    /**
     * The way to this page: its group, its list, itself.
     *
     * @param nav the key of the list's link in the rail; an unknown key leads back to the start
     * @param title the page's title; where it is the link's own words the list itself is shown
     * @param between steps between the list and the page, or null
     */
    public List<Crumb> trail(String nav, String title, @Nullable List<Crumb> between) {
        List<Crumb> trail = new ArrayList<>();
        NavigationItem item = navigation.find(nav).orElse(null);
        if (item == null || item.group().title().isEmpty()) {
            trail.add(new Crumb("Tieline", "/"));
        } else {
            trail.add(new Crumb(item.group().title(), null));
        }
        if (item != null && !item.label().equals(title)) {
            trail.add(new Crumb(item.label(), item.href()));
        }
        if (between != null) {
            trail.addAll(between);
        }
        trail.add(new Crumb(title, null));
        return trail;
    }

    private List<Navigation.Section> sections(Predicate<NavigationGroup> shown) {
        if (viewer == null) {
            return List.of();
        }
        if (sections == null) {
            sections = navigation.sectionsFor(viewer);
        }
        return sections.stream().filter(section -> shown.test(section.group())).toList();
    }

    private static String inWords(String authority) {
        String word = authority.substring("ROLE_".length()).replace('_', ' ').toLowerCase(Locale.ROOT);
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
