package tieline.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tieline.dasr.overview.RouteTrouble;
import tieline.platform.jobs.Job;
import tieline.platform.time.Pacific;
import tieline.users.LockedUsers.LockedUser;

/** What keeps others from working: routes that cannot send, failed jobs, locked users. */
final class AdministratorTasks {

    private AdministratorTasks() {}

    static List<TaskRow> of(List<RouteTrouble> routes, List<Job> failed, List<LockedUser> locked) {
        List<TaskRow> tasks = new ArrayList<>();
        routes.stream().map(AdministratorTasks::route).forEach(tasks::add);
        failed.stream().map(AdministratorTasks::job).forEach(tasks::add);
        locked.stream().map(AdministratorTasks::user).forEach(tasks::add);
        return tasks;
    }

    private static TaskRow route(RouteTrouble route) {
        String reason = route.holdReason();
        return new TaskRow(
                "Route",
                reason == null
                        ? "No connection test of the route to "
                                + route.utility().label() + " has passed"
                        : "The route to " + route.utility().label() + " is on hold",
                route.code() + "; " + (reason == null ? "nothing is sent over it until one has" : reason),
                "",
                null,
                route.address(),
                "Open route");
    }

    private static TaskRow job(Job job) {
        return new TaskRow(
                "Failed job",
                job.label(),
                Objects.requireNonNullElse(job.message(), "It said nothing."),
                job.requestedByName(),
                job.finishedAt(),
                "/jobs?status=FAILED",
                "Open jobs");
    }

    private static TaskRow user(LockedUser user) {
        return new TaskRow(
                "Locked user",
                user.displayName() + " gave five wrong passwords",
                user.username() + "; locked until " + Pacific.moment(user.lockedUntil()),
                "",
                null,
                user.address(),
                "Open user");
    }
}
