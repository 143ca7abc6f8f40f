package tieline.dasr.overview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tieline.dasr.BatchStatus;
import tieline.dasr.RequestGroup;
import tieline.dasr.RequestStatus;

/**
 * Where a request of an open batch is, counted over all batches: its own state, and while it has not left the state of its
 * batch. Every request is in exactly one stage, in the order of its way.
 */
public enum RequestStage {
    /** Valid, in a batch that nobody can decide on yet. */
    DRAFT("Draft"),
    /** Cannot be sent as it is. */
    TO_CORRECT("Needs correction"),
    /** Valid, in a batch that waits for a manager. */
    WAITS_FOR_DECISION("Waits for decision"),
    /** Its batch got its go; it is in no file that has left. */
    GO_NOT_SENT("Go, not sent"),
    /** Left or arrived; the utility has not acknowledged the file. */
    WAITS_FOR_997("Waits for 997"),
    /** Well formed by the 997; the utility has not answered on the account. */
    WAITS_FOR_814("Waits for 814"),
    /** The 814 says that the utility has not decided. */
    PENDING("Pending at the utility"),
    /** The utility accepts; the meter is read at the end of service. */
    WAITS_FOR_READ("Waits for meter read"),
    /** The account is on bundled service. */
    SWITCHED("Switched"),
    /** Refused by the 997 or the 814, and not sent again. */
    REJECTED("Rejected"),
    /** Excluded, cancelled, or sent again as a new request. */
    LEFT_OUT("Left out or replaced");

    private final String label;

    RequestStage(String label) {
        this.label = label;
    }

    /** The stage's words on a page. */
    public String label() {
        return label;
    }

    /** The word that addresses use, such as {@code waits-for-997}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage with this word; empty when there is none. */
    public static Optional<RequestStage> ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }

    /** The group of a batch's page that shows exactly this stage; empty when none does. */
    Optional<RequestGroup> group(BatchStatus batch) {
        return switch (this) {
            case DRAFT, WAITS_FOR_DECISION -> Optional.of(RequestGroup.VALID);
            case TO_CORRECT -> Optional.of(RequestGroup.TO_CORRECT);
            case GO_NOT_SENT -> batch == BatchStatus.GO ? Optional.of(RequestGroup.VALID) : Optional.empty();
            case WAITS_FOR_997 -> Optional.of(RequestGroup.WAITING_FOR_997);
            case WAITS_FOR_814 -> Optional.of(RequestGroup.WAITING_FOR_814);
            case PENDING -> Optional.of(RequestGroup.PENDING);
            case WAITS_FOR_READ -> Optional.of(RequestGroup.SCHEDULED);
            case SWITCHED -> Optional.of(RequestGroup.SWITCHED);
            case REJECTED -> Optional.of(RequestGroup.REFUSED);
            case LEFT_OUT -> Optional.empty();
        };
    }

    /** The stage of a request in a batch. */
    public static RequestStage of(BatchStatus batch, RequestStatus request) {
        return switch (request) {
            case VALID ->
                switch (batch) {
                    case WAITING -> WAITS_FOR_DECISION;
                    case GO, SENDING, SENT, CLOSED -> GO_NOT_SENT;
                    case PREPARING, DRAFT, NO_GO, CANCELLED -> DRAFT;
                };
            case INVALID -> TO_CORRECT;
            case RELEASED -> GO_NOT_SENT;
            case SENT, RECEIVED -> WAITS_FOR_997;
            case ACKED -> WAITS_FOR_814;
            case PENDING -> PENDING;
            case ACCEPTED -> WAITS_FOR_READ;
            case SWITCHED -> SWITCHED;
            case NACKED, REJECTED -> REJECTED;
            case EXCLUDED, CANCELLED, SUPERSEDED -> LEFT_OUT;
        };
    }
}
