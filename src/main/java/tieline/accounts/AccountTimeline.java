package tieline.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tieline.platform.web.TimelineEntry;

/** Histories of accounts and customers as pages show them. */
@Component
class AccountTimeline {

    private static final int STEPS_MAX = 100;

    private final AccountHistory history;

    private final ObjectProvider<LinkedHistory> linked;

    AccountTimeline(AccountHistory history, ObjectProvider<LinkedHistory> linked) {
        this.history = history;
        this.linked = linked;
    }

    List<TimelineEntry> ofAccount(UUID accountId) {
        return together(
                history.ofAccount(accountId, STEPS_MAX), linked.stream().map(room -> room.ofAccount(accountId)));
    }

    List<TimelineEntry> ofCustomer(UUID customerId) {
        return together(
                history.ofCustomer(customerId, STEPS_MAX), linked.stream().map(room -> room.ofCustomer(customerId)));
    }

    private static List<TimelineEntry> together(List<AccountHistory.Step> own, Stream<List<TimelineEntry>> others) {
        return Stream.concat(own.stream().map(AccountTimeline::entry), others.flatMap(List::stream))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(STEPS_MAX)
                .toList();
    }

    private static TimelineEntry entry(AccountHistory.Step step) {
        TimelineEntry entry = TimelineEntry.of(step.at(), step.sentence(), step.who())
                .changing(values(step, AccountValueChange::before), values(step, AccountValueChange::after));
        String reason = step.reason();
        return reason == null ? entry : entry.because(reason);
    }

    /** The changed values with their columns, such as "City Oakland, Peak kW 12.500". */
    private static @Nullable String values(AccountHistory.Step step, Function<AccountValueChange, String> side) {
        String values = step.changes().stream()
                .map(change -> change.label() + " " + (side.apply(change).isEmpty() ? "not known" : side.apply(change)))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? null : values;
    }
}
