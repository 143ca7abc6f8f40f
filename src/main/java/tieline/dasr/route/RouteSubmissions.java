package tieline.dasr.route;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Submission;
import tieline.approvals.Verdict;
import tieline.platform.security.CurrentActor;

/** Puts what a route holds before the managers: by itself after each change, and again when an administrator asks. */
@Service
public class RouteSubmissions {

    private final RouteRepository routes;
    private final RouteContents contents;
    private final Approvals approvals;

    RouteSubmissions(RouteRepository routes, RouteContents contents, Approvals approvals) {
        this.routes = routes;
        this.contents = contents;
        this.approvals = approvals;
    }

    /** What approvals call a route. */
    public static SubjectRef subject(Route route) {
        return new SubjectRef(RouteApproval.KIND, route.routeId());
    }

    /**
     * Puts a route before the managers that does not stand there yet, such as one from before routes were approved.
     *
     * @throws RouteRefusedException when it waits or is approved already
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void submit(String code) {
        Route route = routes.findByCode(code).orElseThrow(() -> new RouteNotFoundException(code));
        try {
            submit(route, contents.hash(route.routeId()));
        } catch (ApprovalRefusedException refusal) {
            throw new RouteRefusedException(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * A route was set up or changed: what was decided on it is void, and a person's change waits for a manager. The
     * application itself submits nothing; its change needs somebody who answers for it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(Route route) {
        routes.flush();
        String hash = contents.hash(route.routeId());
        if (approvals
                .current(subject(route))
                .filter(live -> live.contentHash().equals(hash))
                .isPresent()) {
            return;
        }
        approvals.voidLive(subject(route), "The route was changed");
        if (CurrentActor.get().id() != null) {
            submit(route, hash);
        }
    }

    private void submit(Route route, String hash) {
        contents.keep(route.routeId(), hash);
        List<ApprovalView> earlier = approvals.history(subject(route));
        String approved = approvedBefore(earlier);
        approvals.submit(new Submission(
                        subject(route),
                        route.code(),
                        (approved == null ? "New route to " : "Changed route to ")
                                + route.utility().label(),
                        route.address(),
                        hash,
                        contents.changesSince(route.routeId(), approved),
                        makers(earlier),
                        "Let files go over " + route.code() + " as it stands",
                        Duration.ZERO)
                .ofUtility(route.utility().label()));
    }

    /** The content that was approved last; null when none ever was. */
    private static @Nullable String approvedBefore(List<ApprovalView> newestFirst) {
        return newestFirst.stream()
                .filter(RouteSubmissions::wasApproved)
                .map(ApprovalView::contentHash)
                .findFirst()
                .orElse(null);
    }

    /** Whoever changed the route since it was approved last had a hand in what waits now. */
    private static Set<UUID> makers(List<ApprovalView> newestFirst) {
        Set<UUID> makers = new HashSet<>();
        newestFirst.stream().takeWhile(view -> !wasApproved(view)).forEach(view -> makers.addAll(view.makers()));
        return makers;
    }

    private static boolean wasApproved(ApprovalView view) {
        ApprovalDecision decision = view.decision();
        return decision != null && decision.verdict() == Verdict.APPROVED;
    }
}
