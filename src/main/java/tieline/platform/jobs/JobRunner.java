package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;

/** Runs one attempt of a job and decides what follows: done, again later, or given up. */
@Component
class JobRunner {

    /** The name of the one db-scheduler task that runs all jobs; its instances are job identifiers. */
    static final String TASK = "tieline-job";

    /** Attempts beyond the policy's that a job gets because its node stopped; one that stops every node must end. */
    static final int REVIVALS_MAX = 5;

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final JobEnding ending;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<People> people;

    JobRunner(JobStore store, JobEnding ending, ObjectProvider<JobHandler> handlers, ObjectProvider<People> people) {
        this.store = store;
        this.ending = ending;
        this.handlers = handlers;
        this.people = people;
    }

    CompletionHandler<Void> run(UUID jobId) {
        if (!store.begin(jobId)) {
            return ending.notNeeded(jobId);
        }
        Job job = store.find(jobId).orElseThrow();
        JobRun run = new JobRun(job, store);
        JobHandler handler = handlerOf(job.kind());
        if (handler == null) {
            return ending.over(
                    jobId, JobStatus.FAILED, "No part of this application runs jobs of kind " + job.kind() + ".");
        }
        Actor actor = requester(job);
        if (actor == null) {
            return giveUp(handler, run, Actor.SYSTEM, JobStatus.FAILED, "Its requester may no longer work here.");
        }
        if (job.attempts() > handler.retryPolicy().attemptsMax() + REVIVALS_MAX) {
            String reason = "The application stopped " + REVIVALS_MAX + " times while this job ran.";
            return giveUp(handler, run, actor, JobStatus.FAILED, reason);
        }
        return attempt(handler, run, actor);
    }

    private CompletionHandler<Void> attempt(JobHandler handler, JobRun run, Actor actor) {
        try {
            CurrentActor.callAs(actor, () -> {
                runUnchecked(handler, run);
                return run;
            });
            return ending.over(run.jobId(), JobStatus.DONE, null);
        } catch (JobCancelledException e) {
            return giveUp(handler, run, actor, JobStatus.CANCELLED, "Cancelled on request.");
        } catch (RuntimeException e) {
            return stoppedWithItsNode(e)
                    ? ending.again(run.jobId(), Duration.ZERO, "Interrupted by a stop of the application; goes on.")
                    : failed(handler, run, actor, e);
        }
    }

    private CompletionHandler<Void> failed(JobHandler handler, JobRun run, Actor actor, RuntimeException e) {
        String reason = reason(e);
        RetryPolicy policy = handler.retryPolicy();
        if (run.attempt() >= policy.attemptsMax()) {
            log.error("Job {} ({}) failed for good", run.jobId(), handler.kind(), e);
            return giveUp(handler, run, actor, JobStatus.FAILED, reason);
        }
        Duration wait = policy.waitAfter(run.attempt());
        log.warn("Job {} ({}) failed, attempt {}, again in {}", run.jobId(), handler.kind(), run.attempt(), wait, e);
        String message = reason + " Tried " + run.attempt() + " of " + policy.attemptsMax() + " times.";
        return ending.again(run.jobId(), wait, message);
    }

    private CompletionHandler<Void> giveUp(JobHandler handler, JobRun run, Actor actor, JobStatus end, String reason) {
        try {
            CurrentActor.runAs(actor, () -> handler.gaveUp(run, reason));
        } catch (RuntimeException e) {
            log.error("Job {} ({}) ended, but what it worked on could not be told", run.jobId(), handler.kind(), e);
        }
        return ending.over(run.jobId(), end, reason);
    }

    private static void runUnchecked(JobHandler handler, JobRun run) {
        try {
            handler.run(run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A stopping application interrupts what does not end by itself; that is no failure of the job. */
    private static boolean stoppedWithItsNode(RuntimeException e) {
        // Asking clears the flag: what follows needs a database connection, which an interrupted thread does not get.
        boolean interrupted = Thread.interrupted();
        for (Throwable cause = e; cause != null && !interrupted; cause = cause.getCause()) {
            interrupted = cause instanceof InterruptedException;
        }
        return interrupted;
    }

    private @Nullable JobHandler handlerOf(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Actor requester(Job job) {
        UUID requestedBy = job.requestedBy();
        if (requestedBy == null) {
            return Actor.SYSTEM;
        }
        return people.getObject().find(requestedBy).orElse(null);
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
