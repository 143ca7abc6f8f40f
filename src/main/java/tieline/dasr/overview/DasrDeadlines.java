package tieline.dasr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.deadlines.Citation;
import tieline.deadlines.DeadlineItem;
import tieline.deadlines.DeadlineSource;
import tieline.deadlines.DeadlineSubject;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;

/**
 * The dated duties around disconnect requests: answers that are awaited, and ends of contracts under a live request. They
 * follow from the sent files, the requests and the routes' settings, so they are derived and not stored a second time.
 */
@Component
class DasrDeadlines implements DeadlineSource {

    /** Contracts that end within so many days are named. */
    static final int CONTRACT_DAYS = 30;

    private final DueQueries due;
    private final WorkingDays workingDays;
    private final Clock clock;

    DasrDeadlines(DueQueries due, WorkingDays workingDays, Clock clock) {
        this.due = due;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeadlineItem> open() {
        LocalDate today = Pacific.dateOf(clock.instant());
        List<DeadlineItem> items = new ArrayList<>();
        due.acks(MOST).forEach(ack -> items.add(item(ack)));
        due.responses(MOST).forEach(responses -> items.add(item(responses)));
        due.contractEnds(today, today.plusDays(CONTRACT_DAYS), MOST).forEach(end -> items.add(item(end)));
        return items;
    }

    private static DeadlineItem item(AwaitedAck ack) {
        return DeadlineItem.derived(
                        "dasr-997-" + ack.routeCode() + "-" + ack.interchange(),
                        batch(ack.batchReference()),
                        "997 from " + ack.utility().label() + " for interchange " + ack.interchange() + ", "
                                + things(ack.requests(), "request", "requests"),
                        "Route " + ack.routeCode() + ": 997 expected within "
                                + things(ack.expectedHours(), "hour", "hours") + " of sending",
                        new Citation("Route " + ack.routeCode(), "997 expected within, set by an administrator"),
                        Pacific.dateOf(ack.dueAt()))
                .atTheHour(ack.dueAt());
    }

    private DeadlineItem item(AwaitedResponses awaited) {
        return DeadlineItem.derived(
                        "dasr-814-" + awaited.routeCode() + "-" + awaited.interchange() + "-"
                                + awaited.acknowledgedOn(),
                        batch(awaited.batchReference()),
                        "814 " + (awaited.requests() == 1 ? "response" : "responses") + " from "
                                + awaited.utility().label() + " for "
                                + things(awaited.requests(), "request", "requests"),
                        "Route " + awaited.routeCode() + ": "
                                + things(awaited.expectedWorkingDays(), "working day", "working days")
                                + " after the 997; Rule 22.E",
                        new Citation("Electric Rule 22", "section E, time for the utility's response"),
                        workingDays.plus(awaited.acknowledgedOn(), awaited.expectedWorkingDays()))
                .withCaveat("day count not verified");
    }

    private static DeadlineItem item(ContractEnd end) {
        return DeadlineItem.derived(
                "dasr-contract-" + end.batchReference() + "-" + end.contractEnd(),
                batch(end.batchReference()),
                "Contract end of " + things(end.accounts(), "account", "accounts") + " at "
                        + end.utility().label() + " with a live request",
                "Contracts, from the account file",
                new Citation("Account file", "contract_end"),
                end.contractEnd());
    }

    private static DeadlineSubject batch(String reference) {
        return new DeadlineSubject("batch", reference, reference, "/dasr/" + reference);
    }

    private static String things(long number, String one, String many) {
        return String.format(Locale.US, "%,d %s", number, number == 1 ? one : many);
    }
}
