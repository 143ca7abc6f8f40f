package tieline.dasr.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.approvals.ApprovalStatus;
import tieline.dasr.route.EdiProfile;
import tieline.dasr.route.Endpoint;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteKind;
import tieline.dasr.x12.Usage;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A route as a page shows it.
 *
 * @param provenAt when the utility last acknowledged a file over it; null when it never did
 * @param credentialMissing whether the configuration lacks the password or key that it names
 * @param decided what stands about exactly what the route holds; null where nothing was submitted
 */
record RouteView(
        Route route,
        @Nullable Instant provenAt,
        boolean credentialMissing,
        @Nullable ApprovalStatus decided) {

    public String code() {
        return route.code();
    }

    public String address() {
        return route.address();
    }

    public Endpoint endpoint() {
        return route.profile().endpoint();
    }

    public EdiProfile edi() {
        return route.profile().edi();
    }

    public boolean isServer() {
        return route.kind() == RouteKind.SFTP;
    }

    /** Where it leads, on one line. */
    public String where() {
        Endpoint endpoint = endpoint();
        return isServer()
                ? endpoint.username() + "@" + endpoint.host() + ":" + endpoint.port()
                : endpoint.sendDirectory();
    }

    public String usageWords() {
        return route.usage() == Usage.TEST ? "Test" : "Production";
    }

    /** Whether it may be used now. */
    public StateMark state() {
        if (route.onHold()) {
            return new StateMark(Shape.WAITING, "On hold");
        }
        return route.inUse() ? new StateMark(Shape.DONE, "In use") : new StateMark(Shape.OPEN, "Not in use");
    }

    /** What the connection test says. */
    public StateMark test() {
        if (route.testFailedAt() != null) {
            return new StateMark(Shape.ALARM, "Test failed");
        }
        return route.testedAt() != null
                ? new StateMark(Shape.DONE, "Connection works")
                : new StateMark(Shape.OPEN, "Not tested");
    }

    /** When the last connection test was; null when there was none. */
    public @Nullable Instant lastTest() {
        return route.testFailedAt() != null ? route.testFailedAt() : route.testedAt();
    }

    /** Whether a second person stands behind it as it is. */
    public StateMark approval() {
        if (decided == null) {
            return new StateMark(Shape.OPEN, "Not submitted");
        }
        return switch (decided) {
            case APPROVED -> new StateMark(Shape.DONE, "Approved");
            case WAITING -> new StateMark(Shape.WAITING, "Waits for a manager");
            case CHANGES_REQUESTED, REJECTED -> new StateMark(Shape.ALARM, "Not approved");
            case WITHDRAWN, VOID -> new StateMark(Shape.OPEN, "Not submitted");
        };
    }

    /** Whether nothing goes over it because files are real business and nobody has approved it as it is. */
    public boolean stopped() {
        return route.usage() != Usage.TEST && decided != ApprovalStatus.APPROVED;
    }

    /** Whether the utility has acknowledged a file over it. */
    public StateMark proof() {
        return provenAt == null
                ? new StateMark(Shape.OPEN, "No 997 yet")
                : new StateMark(Shape.DONE, "Proven by a 997");
    }

    /** What only the utility can answer, or what is still to be done. */
    public List<String> openQuestions() {
        return RouteQuestions.of(this);
    }
}
