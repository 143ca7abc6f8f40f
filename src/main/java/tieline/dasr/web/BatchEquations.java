package tieline.dasr.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.BatchCounts;
import tieline.dasr.BatchDetails;
import tieline.dasr.BatchView;
import tieline.dasr.RequestGroup;
import tieline.dasr.route.Route;
import tieline.dasr.route.Routes;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;
import tieline.platform.web.CountEquation;
import tieline.platform.web.CountEquation.Addend;
import tieline.platform.web.Shape;

/**
 * What a batch's page counts, as equations whose addends open their rows. Before it is sent: where the list's accounts
 * went. Afterwards: the three answers, which are often confused, and the switch.
 */
@Component
class BatchEquations {

    private final Routes routes;
    private final WorkingDays workingDays;
    private final Clock clock;

    BatchEquations(Routes routes, WorkingDays workingDays, Clock clock) {
        this.routes = routes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<CountEquation> of(BatchDetails details) {
        BatchView batch = details.batch();
        if (!batch.status().isReleased() && details.counts().of(RequestGroup.SENT) == 0) {
            return List.of(list(details), requests(details));
        }
        Route route = routes.inUse(batch.utility()).orElse(null);
        return List.of(
                transport(details), acknowledgment(details, route), response(details, route), meterRead(details));
    }

    private static CountEquation list(BatchDetails details) {
        BatchView batch = details.batch();
        return new CountEquation(
                "Account list",
                "What became of the accounts of " + batch.list().listReference() + ".",
                "Accounts in the list",
                batch.accountsInList(),
                List.of(
                        addend(Shape.DONE, "In this batch", details, RequestGroup.ALL),
                        new Addend(Shape.OPEN, "Of other utilities", batch.accountsElsewhere(), null),
                        new Addend(Shape.OPEN, "Left aside by the filter", batch.accountsFilteredOut(), null)));
    }

    private static CountEquation requests(BatchDetails details) {
        return new CountEquation(
                "Requests",
                "Each is valid, or excluded with a reason, before the batch is submitted.",
                "In this batch",
                details.counts().of(RequestGroup.ALL),
                List.of(
                        details.counts().of(RequestGroup.TAKEN_BACK) > 0
                                ? addend(Shape.CLOSED, "Cancelled", details, RequestGroup.TAKEN_BACK)
                                : addend(Shape.DONE, "Valid", details, RequestGroup.VALID),
                        addend(Shape.ALARM, "Needs correction", details, RequestGroup.TO_CORRECT),
                        addend(Shape.OPEN, "Excluded", details, RequestGroup.EXCLUDED)));
    }

    private static CountEquation transport(BatchDetails details) {
        long waitsToLeave = details.counts().of(RequestGroup.RELEASED);
        String rest = waitsToLeave == 0 ? "" : " " + waitsToLeave + " released and still to leave.";
        return new CountEquation(
                "1. Transport receipt",
                "Did the file arrive?" + rest,
                "Sent",
                details.counts().of(RequestGroup.SENT),
                List.of(
                        addend(Shape.DONE, "Received", details, RequestGroup.RECEIVED),
                        addend(Shape.ALARM, "Did not arrive", details, RequestGroup.NOT_ARRIVED),
                        addend(Shape.WAITING, "Waiting", details, RequestGroup.WAITING_FOR_RECEIPT)));
    }

    private CountEquation acknowledgment(BatchDetails details, @Nullable Route route) {
        BatchCounts counts = details.counts();
        List<Addend> addends = new ArrayList<>(List.of(
                addend(Shape.DONE, "Acknowledged", details, RequestGroup.ACKED),
                addend(Shape.ALARM, "Rejected", details, RequestGroup.NACKED),
                waiting(details, RequestGroup.WAITING_FOR_997, ackDue(counts, route))));
        if (counts.of(RequestGroup.NOT_ARRIVED) > 0) {
            addends.add(addend(Shape.ALARM, "Did not arrive", details, RequestGroup.NOT_ARRIVED));
        }
        return new CountEquation(
                "2. 997 acknowledgment",
                "Is the file well formed? One answer per request.",
                "Sent",
                counts.of(RequestGroup.SENT),
                addends);
    }

    private CountEquation response(BatchDetails details, @Nullable Route route) {
        BatchCounts counts = details.counts();
        List<Addend> addends = new ArrayList<>(List.of(
                addend(Shape.DONE, "Accepted", details, RequestGroup.ACCEPTED),
                addend(Shape.ALARM, "Rejected", details, RequestGroup.REJECTED),
                waiting(details, RequestGroup.WAITING_FOR_814, responseDue(counts, route))));
        if (counts.of(RequestGroup.PENDING) > 0) {
            addends.add(addend(Shape.WAITING, "Pending at the utility", details, RequestGroup.PENDING));
        }
        return new CountEquation(
                "3. 814 response",
                "Does " + details.batch().utility().label() + " accept the account, and from when?",
                "Acknowledged",
                counts.of(RequestGroup.ACKED),
                addends);
    }

    private static CountEquation meterRead(BatchDetails details) {
        LocalDate next = details.counts().nextServiceEnd();
        return new CountEquation(
                "Switch at the meter read",
                "Until then we supply and bill. Lights stay on throughout.",
                "Accepted",
                details.counts().of(RequestGroup.ACCEPTED),
                List.of(
                        addend(Shape.DONE, "Switched", details, RequestGroup.SWITCHED),
                        addend(
                                Shape.UNDER_WAY,
                                next == null ? "Scheduled" : "Scheduled from " + Pacific.day(next),
                                details,
                                RequestGroup.SCHEDULED)));
    }

    private Addend waiting(BatchDetails details, RequestGroup group, @Nullable Instant due) {
        if (due == null || details.counts().of(group) == 0) {
            return addend(Shape.WAITING, "Waiting", details, group);
        }
        boolean late = clock.instant().isAfter(due);
        String word = late ? "Waiting, late since " : "Waiting, due ";
        return addend(Shape.WAITING, word + Pacific.day(Pacific.dateOf(due)), details, group);
    }

    /** When the route lets us expect the 997 to the oldest file without one. */
    private static @Nullable Instant ackDue(BatchCounts counts, @Nullable Route route) {
        Instant sent = counts.oldestWithout997();
        return sent == null || route == null ? null : sent.plus(Duration.ofHours(route.ackExpectedHours()));
    }

    /** The end of the working day until which the route lets us expect the 814 to the oldest request without one. */
    private @Nullable Instant responseDue(BatchCounts counts, @Nullable Route route) {
        Instant acked = counts.oldestWithout814();
        if (acked == null || route == null) {
            return null;
        }
        LocalDate last = workingDays.plus(Pacific.dateOf(acked), route.responseExpectedWorkingDays());
        return last.plusDays(1).atStartOfDay(Pacific.ZONE).minusSeconds(1).toInstant();
    }

    private static Addend addend(Shape shape, String word, BatchDetails details, RequestGroup group) {
        String href = "/dasr/" + details.batch().reference() + "?show=" + group.code();
        return new Addend(shape, word, details.counts().of(group), href);
    }
}
