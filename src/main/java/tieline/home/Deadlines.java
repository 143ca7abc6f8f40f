package tieline.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.overview.AwaitedAck;
import tieline.dasr.overview.AwaitedResponses;
import tieline.dasr.overview.ContractEnd;
import tieline.dasr.overview.DasrOverview;
import tieline.home.DeadlineRow.Urgency;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;

/** What is due, each with the rule that sets the day. Days are working days in Pacific time. */
@Component
class Deadlines {

    /** Contracts that end within so many days are shown. */
    static final int CONTRACT_DAYS = 30;

    private static final int READ = 50;
    private static final int NEAR_DAYS = 2;
    private static final long HOURS_SHOWN = 48;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private final DasrOverview dasr;
    private final WorkingDays workingDays;
    private final Clock clock;

    Deadlines(DasrOverview dasr, WorkingDays workingDays, Clock clock) {
        this.dasr = dasr;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The next deadlines and those that are late, the earliest first. */
    List<DeadlineRow> rows() {
        Instant now = clock.instant();
        LocalDate today = Pacific.dateOf(now);
        List<DeadlineRow> rows = new ArrayList<>();
        dasr.awaitedAcks(READ).forEach(ack -> rows.add(row(ack, now)));
        dasr.awaitedResponses(READ).forEach(responses -> rows.add(row(responses, today)));
        dasr.contractsEndingWithin(CONTRACT_DAYS, READ).forEach(end -> rows.add(row(end, today)));
        rows.sort(Comparator.comparing(DeadlineRow::date).thenComparing(DeadlineRow::what));
        return rows;
    }

    private static DeadlineRow row(AwaitedAck ack, Instant now) {
        Urgency urgency = null;
        if (now.isAfter(ack.dueAt())) {
            urgency = Urgency.LATE;
        } else if (Pacific.dateOf(ack.dueAt()).equals(Pacific.dateOf(now))) {
            urgency = Urgency.NEAR;
        }
        return new DeadlineRow(
                Pacific.dateOf(ack.dueAt()),
                "997 from " + ack.utility().label() + " for interchange " + ack.interchange() + ", "
                        + Counted.things(ack.requests(), "request", "requests"),
                "Route " + ack.routeCode() + ": 997 expected within "
                        + Counted.things(ack.expectedHours(), "hour", "hours") + " of sending",
                null,
                ack.batchReference(),
                address(ack.batchReference()),
                hours(ack.dueAt(), now),
                urgency);
    }

    private DeadlineRow row(AwaitedResponses awaited, LocalDate today) {
        LocalDate due = workingDays.plus(awaited.acknowledgedOn(), awaited.expectedWorkingDays());
        return new DeadlineRow(
                due,
                "814 " + (awaited.requests() == 1 ? "response" : "responses") + " from "
                        + awaited.utility().label() + " for "
                        + Counted.things(awaited.requests(), "request", "requests"),
                "Route " + awaited.routeCode() + ": "
                        + Counted.things(awaited.expectedWorkingDays(), "working day", "working days")
                        + " after the 997; Rule 22.E",
                "day count not verified",
                awaited.batchReference(),
                address(awaited.batchReference()),
                days(due, today),
                urgency(due, today));
    }

    private DeadlineRow row(ContractEnd end, LocalDate today) {
        return new DeadlineRow(
                end.contractEnd(),
                "Contract end of " + Counted.things(end.accounts(), "account", "accounts") + " at "
                        + end.utility().label() + " with a live request",
                "Contracts, from the account file",
                null,
                end.batchReference(),
                address(end.batchReference()),
                days(end.contractEnd(), today),
                urgency(end.contractEnd(), today));
    }

    private @Nullable Urgency urgency(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Urgency.LATE;
        }
        return workingDays.between(today, due) <= NEAR_DAYS ? Urgency.NEAR : null;
    }

    private String days(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return "Today";
        }
        int days = Math.max(1, Math.abs(workingDays.between(today, due)));
        return Counted.things(days, "day", "days") + (due.isBefore(today) ? " late" : "");
    }

    /** The rule counts hours, so the first two days are told in hours. */
    private static String hours(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        String late = left.isNegative() ? " late" : "";
        long hours = Math.max(1, left.abs().toHours());
        if (!left.isNegative() && Pacific.dateOf(due).equals(Pacific.dateOf(now))) {
            return "Today " + TIME.format(Pacific.at(due)).replace("AM", "am").replace("PM", "pm");
        }
        return hours < HOURS_SHOWN
                ? hours + " h" + late
                : Counted.things(left.abs().toDays(), "calendar day", "calendar days") + late;
    }

    private static String address(String batchReference) {
        return "/dasr/" + batchReference;
    }
}
