package tieline.dasr.exceptions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.exceptions.ExceptionFilter;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.ExceptionStatus;
import tieline.dasr.exceptions.Taxonomy;
import tieline.platform.security.Actor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.ViewAddress;

/** The filter in the address of the list. A word it does not know filters nothing. */
record ExceptionFilterForm(
        @Nullable String kind,
        @Nullable String utility,
        @Nullable String taxonomy,
        @Nullable String status,
        @Nullable String owner) {

    private static final String MINE = "me";
    private static final String NOBODY = "nobody";
    private static final String ALL = "all";

    /** What is asked for, by the person who asks; without a status only what is open. */
    ExceptionFilter filter(Actor actor) {
        return new ExceptionFilter(
                constant(ExceptionKind.values(), kind),
                constant(Utility.values(), utility),
                Optional.ofNullable(taxonomy).flatMap(Taxonomy::ofCode).orElse(null),
                asked(),
                MINE.equals(owner) ? Objects.requireNonNullElse(actor.id(), new UUID(0, 0)) : null,
                NOBODY.equals(owner));
    }

    private @Nullable ExceptionStatus asked() {
        if (ALL.equals(status)) {
            return null;
        }
        return "resolved".equals(status) ? ExceptionStatus.RESOLVED : ExceptionStatus.OPEN;
    }

    /** The fields of the filter bar. */
    static List<FilterChoice> fields(ViewAddress view) {
        return List.of(
                FilterChoice.of(
                        "kind",
                        "What happened",
                        "Anything",
                        Arrays.stream(ExceptionKind.values())
                                .map(kind -> new Choice(kind.name(), kind.title()))
                                .toList(),
                        view),
                FilterChoice.of(
                        "utility",
                        "Utility",
                        "Any utility",
                        Arrays.stream(Utility.values())
                                .map(utility -> new Choice(utility.name(), utility.label()))
                                .toList(),
                        view),
                FilterChoice.of(
                        "taxonomy",
                        "Trouble with",
                        "Any trouble",
                        Arrays.stream(Taxonomy.values())
                                .map(taxonomy -> new Choice(taxonomy.code(), taxonomy.label()))
                                .toList(),
                        view),
                FilterChoice.of(
                        "status",
                        "State",
                        "Open",
                        List.of(new Choice("resolved", "Resolved"), new Choice(ALL, "Open and resolved")),
                        view),
                FilterChoice.of(
                        "owner",
                        "Taken by",
                        "Anybody or nobody",
                        List.of(new Choice(MINE, "Me"), new Choice(NOBODY, "Nobody")),
                        view));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
