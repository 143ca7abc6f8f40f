package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Clock;
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

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<People> people;
    private final Clock clock;

    JobRunner(JobStore store, ObjectProvider<JobHandler> handlers, ObjectProvider<People> people, Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.people = people;
        this.clock = clock;
    }

    CompletionHandler<Void> run(UUID jobId) {
        if (!store.begin(jobId)) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Job job = store.find(jobId).orElseThrow();
        JobRun run = new JobRun(job, store);
        JobHandler handler = handlerOf(job.kind());
        if (handler == null) {
            store.finish(jobId, JobStatus.FAILED, "No part of this application runs jobs of kind " + job.kind() + ".");
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Actor actor = requester(job);
        if (actor == null) {
            return giveUp(handler, run, Actor.SYSTEM, JobStatus.FAILED, "Its requester may no longer work here.");
        }
        return attempt(handler, run, actor);
    }

    private CompletionHandler<Void> attempt(JobHandler handler, JobRun run, Actor actor) {
        try {
            CurrentActor.callAs(actor, () -> {
                runUnchecked(handler, run);
                return run;
            });
            store.finish(run.jobId(), JobStatus.DONE, null);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (JobCancelledException e) {
            return giveUp(handler, run, actor, JobStatus.CANCELLED, "Cancelled on request.");
        } catch (RuntimeException e) {
            return failed(handler, run, actor, e);
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
        store.waitForRetry(run.jobId(), reason + " Tried " + run.attempt() + " of " + policy.attemptsMax() + " times.");
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(wait));
    }

    private CompletionHandler<Void> giveUp(JobHandler handler, JobRun run, Actor actor, JobStatus end, String reason) {
        store.finish(run.jobId(), end, reason);
        CurrentActor.runAs(actor, () -> handler.gaveUp(run, reason));
        return new CompletionHandler.OnCompleteRemove<>();
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
