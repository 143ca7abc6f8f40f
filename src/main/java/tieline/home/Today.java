package tieline.home;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountsOverview;
import tieline.dasr.overview.DasrOverview;
import tieline.dasr.overview.ExceptionCounts;
import tieline.dasr.overview.OpenBatch;
import tieline.platform.security.Actor;
import tieline.platform.time.Pacific;
import tieline.users.Role;

/** Puts the first page of a person together from what the rooms know. */
@Service
class Today {

    private static final int DEADLINES_SHOWN = 12;
    private static final int EXCEPTIONS_SHOWN = 8;
    private static final int NEWS_SHOWN = 12;

    private final DasrOverview dasr;
    private final AccountsOverview accounts;
    private final AccountLists lists;
    private final DueSoon deadlines;
    private final Tasks allTasks;
    private final Clock clock;

    Today(
            DasrOverview dasr,
            AccountsOverview accounts,
            AccountLists lists,
            DueSoon deadlines,
            Tasks allTasks,
            Clock clock) {
        this.dasr = dasr;
        this.accounts = accounts;
        this.lists = lists;
        this.deadlines = deadlines;
        this.allTasks = allTasks;
        this.clock = clock;
    }

    /** The page of this person. */
    @Transactional(readOnly = true)
    TodayPage page(Actor viewer) {
        return Readers.include(viewer) ? readersPage(viewer) : administratorsPage(viewer);
    }

    private TodayPage readersPage(Actor viewer) {
        List<OpenBatch> batches = dasr.openBatches(viewer.id());
        List<TaskRow> tasks = allTasks.of(viewer, batches);
        List<DeadlineRow> due = deadlines.rows();
        ExceptionCounts exceptions = dasr.exceptionCounts();
        boolean decides = is(viewer, Role.MANAGER) && viewer.roles().size() == 1;
        return new TodayPage(
                Pacific.dateOf(clock.instant()),
                true,
                StatusSentence.of(tasks.size(), decides, due, exceptions),
                decides ? "Waits for your decision" : "Waits for you",
                onlyReads(viewer) && tasks.isEmpty() ? null : tasks,
                next(viewer, tasks, batches),
                is(viewer, Role.MANAGER) ? ManagerTasks.ownWaiting(batches) : List.of(),
                is(viewer, Role.COMPLIANCE)
                        ? dasr.news(NEWS_SHOWN).stream().map(NewsRow::of).toList()
                        : null,
                due.stream().limit(DEADLINES_SHOWN).toList(),
                Math.max(0, due.size() - DEADLINES_SHOWN),
                dasr.openExceptions(EXCEPTIONS_SHOWN),
                exceptions,
                StageTable.of(batches),
                accounts.lastCommitted().orElse(null),
                lists.newest(1).stream().findFirst().orElse(null));
    }

    private TodayPage administratorsPage(Actor viewer) {
        List<TaskRow> tasks = allTasks.of(viewer, List.of());
        return new TodayPage(
                Pacific.dateOf(clock.instant()),
                false,
                StatusSentence.ofTasks(tasks.size()),
                "Waits for you",
                tasks,
                tasks.isEmpty() ? NextStep.nothing(rule(viewer)) : null,
                List.of(),
                null,
                List.of(),
                0,
                List.of(),
                new ExceptionCounts(0, 0),
                StageTable.of(List.of()),
                null,
                null);
    }

    private @Nullable NextStep next(Actor viewer, List<TaskRow> tasks, List<OpenBatch> batches) {
        boolean analyst = is(viewer, Role.ANALYST);
        if (!tasks.isEmpty()) {
            return null;
        }
        if (batches.isEmpty() && !accounts.anyAccount()) {
            return NextStep.importAccounts(analyst);
        }
        if (analyst && batches.isEmpty() && !dasr.anyBatch()) {
            return lists.newest(1).stream()
                    .findFirst()
                    .map(list -> NextStep.prepareBatch(list.reference()))
                    .orElseGet(NextStep::freezeList);
        }
        return onlyReads(viewer) ? null : NextStep.nothing(rule(viewer));
    }

    private static boolean onlyReads(Actor viewer) {
        return is(viewer, Role.COMPLIANCE) && viewer.roles().size() == 1;
    }

    private static String rule(Actor viewer) {
        if (is(viewer, Role.MANAGER)) {
            return "What others submit comes here. What you made yourself waits for another manager.";
        }
        if (is(viewer, Role.ANALYST)) {
            return "Your drafts, batches with a go, and requests to correct or to send again come here.";
        }
        return "Routes that cannot send, failed jobs and locked users come here.";
    }

    private static boolean is(Actor viewer, Role role) {
        return viewer.has(role.name());
    }
}
