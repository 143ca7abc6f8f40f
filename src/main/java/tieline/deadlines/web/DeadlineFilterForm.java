package tieline.deadlines.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.deadlines.DeadlineFilter;
import tieline.deadlines.DeadlineKind;
import tieline.deadlines.DeadlineStatus;
import tieline.platform.security.Actor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.ViewAddress;

/** The filter of the list as its address holds it; what makes no sense filters nothing. */
record DeadlineFilterForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String to) {

    private static final String MINE = "me";
    private static final String NOBODY = "nobody";
    private static final String ALL = "all";

    /** The filter; without a state what is still to do. */
    DeadlineFilter filter(Actor actor) {
        return new DeadlineFilter(
                states(),
                Set.of(DeadlineKind.values()).stream()
                        .filter(value -> value.name().equalsIgnoreCase(kind))
                        .findFirst()
                        .orElse(null),
                q == null || q.isBlank() ? null : q.strip(),
                MINE.equals(owner) ? Objects.requireNonNullElse(actor.id(), new UUID(0, 0)) : null,
                NOBODY.equals(owner),
                day(from),
                day(to));
    }

    private Set<DeadlineStatus> states() {
        if (ALL.equals(state)) {
            return EnumSet.allOf(DeadlineStatus.class);
        }
        for (DeadlineStatus status : DeadlineStatus.values()) {
            if (status.name().equalsIgnoreCase(state)) {
                return EnumSet.of(status);
            }
        }
        return DeadlineFilter.TO_DO.statuses();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The fields of the filter bar. */
    static List<FilterChoice> fields(ViewAddress view) {
        return List.of(
                FilterChoice.of(
                        "state",
                        "State",
                        "Still to do",
                        List.of(
                                new Choice("open", "Open"),
                                new Choice("missed", "Missed"),
                                new Choice("done", "Done"),
                                new Choice("cancelled", "Cancelled"),
                                new Choice(ALL, "Every state")),
                        view),
                FilterChoice.of(
                        "kind",
                        "Kind",
                        "Duties and rights",
                        List.of(
                                new Choice("duty", DeadlineKind.DUTY.label()),
                                new Choice("window", DeadlineKind.WINDOW.label())),
                        view),
                FilterChoice.of(
                        "owner",
                        "Owner",
                        "Anybody or nobody",
                        List.of(new Choice(MINE, "Me"), new Choice(NOBODY, "Nobody")),
                        view));
    }
}
