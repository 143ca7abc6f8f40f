package tieline.home;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.accounts.AccountsOverview;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.InboxFilter;
import tieline.approvals.InboxRow;
import tieline.approvals.InboxView;
import tieline.crs.CrsCloses;
import tieline.dasr.overview.DasrOverview;
import tieline.dasr.overview.OpenBatch;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage.Place;
import tieline.users.LockedUsers;
import tieline.users.Role;

/** What waits for a person: decisions for those who decide, work for those who make, trouble for those who administer. */
@Component
class Tasks {

    private static final int DECISIONS_SHOWN = 50;
    private static final int JOBS_SHOWN = 5;

    private final ApprovalInbox inbox;
    private final AccountsOverview accounts;
    private final DasrOverview dasr;
    private final JobQueue jobs;
    private final LockedUsers lockedUsers;
    private final CrsCloses closes;
    private final Formats format;

    Tasks(
            ApprovalInbox inbox,
            AccountsOverview accounts,
            DasrOverview dasr,
            JobQueue jobs,
            LockedUsers lockedUsers,
            CrsCloses closes,
            Formats format) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.dasr = dasr;
        this.jobs = jobs;
        this.lockedUsers = lockedUsers;
        this.closes = closes;
        this.format = format;
    }

    List<TaskRow> of(Actor viewer, List<OpenBatch> batches) {
        List<TaskRow> tasks = new ArrayList<>();
        if (viewer.has(Role.MANAGER.name())) {
            tasks.addAll(ManagerTasks.of(waiting(), inbox));
        }
        if (viewer.has(Role.COMPLIANCE.name()) || viewer.has(Role.MANAGER.name())) {
            tasks.addAll(CloseTasks.of(closes.ofViewer(), format));
        }
        if (viewer.has(Role.ANALYST.name())) {
            tasks.addAll(AnalystTasks.of(batches, accounts.waitingFor(viewer.personId())));
        }
        if (viewer.has(Role.ADMINISTRATOR.name())) {
            tasks.addAll(AdministratorTasks.of(
                    dasr.routesInTrouble(), jobs.recent(JobStatus.FAILED, JOBS_SHOWN), lockedUsers.now()));
        }
        return tasks;
    }

    private List<InboxRow> waiting() {
        return inbox.page(InboxFilter.all(InboxView.WAITING), Place.BEGINNING, DECISIONS_SHOWN)
                .rows();
    }
}
