package tieline.dasr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The groups in which a batch's requests are counted and listed; count and list use the same condition, so a figure and
 * the rows it opens never differ.
 *
 * <p>A later answer proves the earlier ones: a request with an 814 counts as acknowledged, one with a 997 as received. A
 * refused request that was sent again still counts as refused in the batch where that happened.
 */
public enum RequestGroup {
    /** Every request of the batch. */
    ALL("TRUE"),
    /** A correction is needed before the batch can be submitted. */
    TO_CORRECT("status = 'INVALID'"),
    /** Refused by the 997 or the 814 and not sent again. */
    REFUSED("status IN ('NACKED', 'REJECTED')"),
    /** An answer is expected from the utility. */
    WAITING("status IN ('RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING')"),
    /** Ready to be sent. */
    VALID("status = 'VALID'"),
    /** The utility accepts, switched ones included. */
    ACCEPTED("status IN ('ACCEPTED', 'SWITCHED')"),
    /** Left out, by a rule or a person. */
    EXCLUDED("status = 'EXCLUDED'"),
    /** Cancelled, or refused and sent again. */
    ENDED("status IN ('CANCELLED', 'SUPERSEDED')"),

    /** What a decision covers. */
    GOING_OUT("status NOT IN ('INVALID', 'EXCLUDED')"),
    /** Of those, with an explicit or silent return right, or an override. */
    RIGHT_CONFIRMED(
            "status NOT IN ('INVALID', 'EXCLUDED') AND (return_right IN ('explicit', 'silent') OR override_id IS NOT NULL)"),
    /** Of those, by an override. */
    BY_OVERRIDE("status NOT IN ('INVALID', 'EXCLUDED') AND override_id IS NOT NULL"),
    /** Released and in no sent file yet. */
    RELEASED("status = 'RELEASED'"),
    /** Cancelled before it was in a sent file. */
    TAKEN_BACK("status = 'CANCELLED' AND sent_at IS NULL"),

    /** In a file that has left. */
    SENT("sent_at IS NOT NULL"),
    /** The file arrived. */
    RECEIVED("sent_at IS NOT NULL AND status <> 'CANCELLED' AND " + Sql.ARRIVED),
    /** The utility never had the file; cancelled. */
    NOT_ARRIVED("sent_at IS NOT NULL AND status = 'CANCELLED'"),
    /** The transport has not proved anything yet. */
    WAITING_FOR_RECEIPT("sent_at IS NOT NULL AND status <> 'CANCELLED' AND NOT " + Sql.ARRIVED),
    /** Well formed by the 997, or answered by an 814. */
    ACKED("status IN ('ACKED', 'PENDING', 'ACCEPTED', 'REJECTED', 'SWITCHED') OR status = 'SUPERSEDED' AND NOT "
            + Sql.REFUSED_BY_997),
    /** Refused by the 997. */
    NACKED("status = 'NACKED' OR status = 'SUPERSEDED' AND " + Sql.REFUSED_BY_997),
    /** Neither a 997 nor an 814 yet. */
    WAITING_FOR_997("status IN ('SENT', 'RECEIVED')"),
    /** Rejected by the 814. */
    REJECTED("status = 'REJECTED' OR status = 'SUPERSEDED' AND NOT " + Sql.REFUSED_BY_997),
    /** The 814 says that the utility has not decided. */
    PENDING("status = 'PENDING'"),
    /** Acknowledged; no 814 yet. */
    WAITING_FOR_814("status = 'ACKED'"),
    /** On bundled service. */
    SWITCHED("status = 'SWITCHED'"),
    /** Accepted; switches at the meter read. */
    SCHEDULED("status = 'ACCEPTED'");

    private static final class Sql {
        static final String ARRIVED = "(received_at IS NOT NULL OR acked_at IS NOT NULL OR responded_at IS NOT NULL)";
        static final String REFUSED_BY_997 = "COALESCE(ack_code, 'A') NOT IN ('A', 'E')";
    }

    private final String condition;

    RequestGroup(String condition) {
        this.condition = condition;
    }

    /** The condition on {@code dasr_requests}, a constant. */
    String condition() {
        return condition;
    }

    /** The word that addresses use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The group with this word. */
    public static Optional<RequestGroup> ofCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
