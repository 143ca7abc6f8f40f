package tieline.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.accounts.FrozenAccountList;
import tieline.accounts.ImportBrief;
import tieline.dasr.overview.ExceptionCounts;
import tieline.dasr.overview.OpenBatch;
import tieline.dasr.overview.OpenException;

/**
 * The first page of one person.
 *
 * @param reads whether the person reads accounts and batches; without it everything but the tasks is empty and not shown
 * @param sentence what needs a person, in one or a few short sentences
 * @param tasksTitle the words above the tasks
 * @param tasks what waits for this person; null where nothing does and the role mostly reads
 * @param next what to say where no task waits; null where some do
 * @param ownWaiting batches the person made that wait for another manager
 * @param news decisions and sendings to read; null where the role does not read them
 * @param deadlines the first of them, late ones included
 * @param lastList the newest frozen list; null when there is none
 * @param furtherDeadlines how many are not shown
 */
record TodayPage(
        LocalDate date,
        boolean reads,
        String sentence,
        String tasksTitle,
        @Nullable List<TaskRow> tasks,
        @Nullable NextStep next,
        List<OpenBatch> ownWaiting,
        @Nullable List<NewsRow> news,
        List<DeadlineRow> deadlines,
        long furtherDeadlines,
        List<OpenException> exceptions,
        ExceptionCounts exceptionCounts,
        StageTable stages,
        @Nullable ImportBrief lastImport,
        @Nullable FrozenAccountList lastList) {}
