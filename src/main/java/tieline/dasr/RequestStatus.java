package tieline.dasr;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where one account's disconnect request is. Transport receipt, 997 and 814 are three different answers; an answer may
 * overtake an earlier one, never a later one.
 */
public enum RequestStatus {
    /** Passes every rule; will be sent if the batch gets its go. */
    VALID("Valid"),
    /** Breaks a rule that a correction can satisfy. */
    INVALID("Needs correction"),
    /** Left out, by a rule or by a person, with the reason. */
    EXCLUDED("Excluded"),
    /** Released under a go; not in a sent file yet. */
    RELEASED("Released"),
    /** In a file that has left. */
    SENT("Sent"),
    /** The transport proved that the file arrived. */
    RECEIVED("Waits for 997"),
    /** The 997 says the request is well formed. It says nothing about the account. */
    ACKED("Waits for 814"),
    /** The 997 refuses the request; the utility has not seen it. */
    NACKED("997 rejected"),
    /** The 814 says that the utility has not decided. */
    PENDING("Pending"),
    /** The 814 accepts; the account switches at the meter read. */
    ACCEPTED("Accepted"),
    /** The 814 rejects, with codes. */
    REJECTED("Rejected"),
    /** The meter was read; the account is on bundled service. */
    SWITCHED("Switched"),
    /** Taken back before the utility had it. */
    CANCELLED("Cancelled"),
    /** Refused, corrected, and sent again as a new request that names this one. */
    SUPERSEDED("Refused, sent again");

    private final String label;

    RequestStatus(String label) {
        this.label = label;
    }

    /** The state's words on a page. */
    public String label() {
        return label;
    }

    /** Whether a request in this state may come into the other. */
    public boolean canBecome(RequestStatus next) {
        return next(this).contains(next);
    }

    /** Whether the request may still switch the account; an account has at most one such request. */
    public boolean isLive() {
        return switch (this) {
            case VALID, RELEASED, SENT, RECEIVED, ACKED, PENDING, ACCEPTED -> true;
            case INVALID, EXCLUDED, NACKED, REJECTED, SWITCHED, CANCELLED, SUPERSEDED -> false;
        };
    }

    /** Whether the request is still being prepared and has never been released. */
    public boolean isInPreparation() {
        return this == VALID || this == INVALID || this == EXCLUDED;
    }

    /** Whether the utility refused the request and nobody has sent a corrected one. */
    public boolean isRefused() {
        return this == NACKED || this == REJECTED;
    }

    /** Whether nothing more is expected without a person's doing. */
    public boolean isFinal() {
        return switch (this) {
            case EXCLUDED, SWITCHED, CANCELLED, SUPERSEDED -> true;
            default -> false;
        };
    }

    /** Every allowed step as {@code FROM>TO}, the form in which set statements check it. */
    static List<String> allowedSteps() {
        return Arrays.stream(values())
                .flatMap(from -> next(from).stream().map(to -> from + ">" + to))
                .sorted()
                .collect(Collectors.toUnmodifiableList());
    }

    private static Set<RequestStatus> next(RequestStatus status) {
        return switch (status) {
            case VALID -> Set.of(INVALID, EXCLUDED, RELEASED, CANCELLED);
            case INVALID -> Set.of(VALID, EXCLUDED);
            case EXCLUDED -> Set.of(VALID, INVALID);
            case RELEASED -> Set.of(SENT, CANCELLED);
            case SENT -> Set.of(RECEIVED, ACKED, NACKED, PENDING, ACCEPTED, REJECTED, CANCELLED);
            case RECEIVED -> Set.of(ACKED, NACKED, PENDING, ACCEPTED, REJECTED);
            case ACKED -> Set.of(PENDING, ACCEPTED, REJECTED);
            case PENDING -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED -> Set.of(SWITCHED);
            case NACKED, REJECTED -> Set.of(SUPERSEDED);
            case SWITCHED, CANCELLED, SUPERSEDED -> Set.of();
        };
    }
}
