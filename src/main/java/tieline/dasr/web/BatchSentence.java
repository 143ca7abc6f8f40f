package tieline.dasr.web;

import java.math.RoundingMode;
import java.util.Locale;
import tieline.dasr.BatchCounts;
import tieline.dasr.BatchDetails;
import tieline.dasr.BatchStatus;
import tieline.dasr.BatchView;
import tieline.dasr.RequestGroup;

/** The one sentence under a batch's title: what it is, how much, and what needs a person. */
final class BatchSentence {

    private BatchSentence() {}

    static String of(BatchDetails details) {
        BatchView batch = details.batch();
        BatchCounts counts = details.counts();
        if (batch.status() == BatchStatus.PREPARING) {
            return "The requests are being made from " + batch.list().listReference() + ".";
        }
        long accounts = counts.of(RequestGroup.GOING_OUT);
        String what = "%s non-residential %s %s %s to bundled service: %s %s, %s kWh per year."
                .formatted(
                        number(accounts),
                        batch.utility().label(),
                        accounts == 1 ? "account" : "accounts",
                        verb(batch.status(), accounts),
                        number(counts.customers()),
                        counts.customers() == 1 ? "customer" : "customers",
                        number(counts.annualKwh()
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
        return what + needs(counts);
    }

    private static String verb(BatchStatus status, long accounts) {
        return switch (status) {
            case CANCELLED, NO_GO -> "would have returned";
            case CLOSED -> accounts == 1 ? "has returned" : "have returned";
            case SENDING, SENT -> accounts == 1 ? "returns" : "return";
            default -> "would return";
        };
    }

    private static String needs(BatchCounts counts) {
        long count = counts.of(RequestGroup.TO_CORRECT) + counts.of(RequestGroup.REFUSED);
        if (count == 0) {
            return "";
        }
        return " " + number(count) + (count == 1 ? " request needs" : " requests need") + " correction.";
    }

    private static String number(long value) {
        return String.format(Locale.US, "%,d", value);
    }
}
