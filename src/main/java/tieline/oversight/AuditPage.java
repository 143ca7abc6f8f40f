package tieline.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditFilter;
import tieline.audit.AuditSearch;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.ViewAddress;
import tieline.users.UserDirectory;
import tieline.users.UserDirectory.PersonName;

/** Turns the audit page's address into a search, and says in words what was found. */
@Component
class AuditPage {

    /** Nobody: what is asked for of an unknown user name. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditSearch search;
    private final UserDirectory people;
    private final Formats format;

    AuditPage(AuditSearch search, UserDirectory people, Formats format) {
        this.search = search;
        this.people = people;
        this.format = format;
    }

    AuditFilter filter(AuditPageFilter asked) {
        String who = AuditPageFilter.orNull(asked.who());
        boolean system = AuditPageFilter.SYSTEM.equals(who);
        return new AuditFilter(
                who == null || system ? null : idOf(who),
                system,
                AuditPageFilter.orNull(asked.action()),
                AuditPageFilter.orNull(asked.kind()),
                AuditPageFilter.orNull(asked.q()),
                asked.from(),
                asked.to());
    }

    List<FilterChoice> choices(ViewAddress view) {
        List<Choice> persons = new ArrayList<>();
        persons.add(new Choice(AuditPageFilter.SYSTEM, "Tieline itself"));
        for (PersonName person : people.names()) {
            persons.add(new Choice(person.username(), person.displayName()));
        }
        return List.of(
                FilterChoice.of("who", "Who", "Anybody", persons, view),
                FilterChoice.of("action", "Action", "Any action", words(search.actions()), view),
                FilterChoice.of("kind", "Kind of object", "Any kind", words(search.subjectKinds()), view));
    }

    /** "50 of 1,284 events, newest first". */
    String range(AuditFilter filter, int shown) {
        int count = search.count(filter);
        String total = count > AuditSearch.COUNTED_MAX
                ? "more than " + format.count(AuditSearch.COUNTED_MAX)
                : format.count(count);
        return shown + " of " + total + " events, newest first";
    }

    private @Nullable UUID idOf(String username) {
        return people.names().stream()
                .filter(person -> person.username().equals(username))
                .map(PersonName::userId)
                .findFirst()
                .orElse(NOBODY);
    }

    private static List<Choice> words(List<String> values) {
        return values.stream().map(value -> new Choice(value, value)).toList();
    }
}
