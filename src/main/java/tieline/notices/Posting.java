package tieline.notices;

import java.time.Instant;
import java.time.LocalDate;
import tieline.platform.time.Pacific;

/**
 * How and when a customer's cancellation came: written, in any form. One that is mailed counts from its posting (PU Code
 * 395), any other from its arrival.
 *
 * @param way the way it came
 * @param postedOn the day of the postmark for mail, the day of arrival otherwise; Pacific time
 */
public record Posting(Way way, LocalDate postedOn) {

    /** The ways. */
    public enum Way {
        MAIL("By mail; the postmark counts"),
        HAND("Handed over"),
        FAX("By fax"),
        EMAIL("By e-mail");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The words that pages use. */
        public String label() {
            return label;
        }
    }

    /** Whether it is in time: effective before the end of the last day. */
    public boolean isInTime(LocalDate lastDay) {
        return !postedOn.isAfter(lastDay);
    }

    /** Whether it lies in the future, which nobody can record. */
    public boolean isAhead(Instant now) {
        return postedOn.isAfter(Pacific.dateOf(now));
    }
}
