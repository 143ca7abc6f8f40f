package tieline.crs.web;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsPermissions;
import tieline.ledger.LedgerMonth;
import tieline.ledger.LedgerPermissions;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;
import tieline.platform.web.Formats;

/** Finds the next step of a month. */
@Component
class NextSteps {

    private final CrsInputs inputs;
    private final Formats formats;
    private final Clock clock;

    NextSteps(CrsInputs inputs, Formats formats, Clock clock) {
        this.inputs = inputs;
        this.formats = formats;
        this.clock = clock;
    }

    /** The next step; null when the month is closed or nothing can be done about it now. */
    @Nullable NextStep of(MonthReview review) {
        String month = formats.month(review.month());
        Actor person = CurrentActor.get();
        LedgerMonth ledger = review.ledger();
        return switch (review.stage()) {
            case OPEN -> open(review, month);
            case READY ->
                new NextStep(
                        "Everything is there: an analyst posts " + month + ".",
                        "Post " + month,
                        CrsAddresses.step(review, "posting"),
                        true,
                        CrsPermissions.post(person));
            case POSTED ->
                new NextStep(
                        month + " is posted: compliance prepares its close.",
                        "Prepare the close of " + month,
                        CrsAddresses.step(review, "close"),
                        true,
                        ledger == null ? Permission.refused("") : LedgerPermissions.prepare(person, ledger));
            case PREPARED ->
                new NextStep(
                        "The close of " + month + " is prepared: another person confirms it.",
                        "Confirm the close of " + month,
                        CrsAddresses.step(review, "close/confirmation"),
                        true,
                        ledger == null ? Permission.refused("") : LedgerPermissions.confirm(person, ledger));
            case CLOSED -> null;
        };
    }

    private @Nullable NextStep open(MonthReview review, String month) {
        Utility utility = review.utility();
        if (review.month().isAfter(YearMonth.from(Pacific.dateOf(clock.instant())))) {
            return null;
        }
        if (review.inputs().size() < CrsClass.values().length) {
            return new NextStep(
                    "The inputs of both classes are needed for " + month + ".",
                    "Enter the inputs of " + month,
                    CrsAddresses.inputs(utility, review.month()),
                    false,
                    inputs.mayChange(utility, review.month()));
        }
        if (review.missing().stream().anyMatch(each -> each.kind() == Missing.Kind.RATE)) {
            return new NextStep(
                    "A rate is needed for " + month + ": compliance enters it with its source.",
                    "Enter the rate",
                    CrsAddresses.terms(utility),
                    false,
                    CrsPermissions.terms(CurrentActor.get()));
        }
        return new NextStep(review.missing().get(0).sentence(), null, null, false, Permission.allowed());
    }
}
