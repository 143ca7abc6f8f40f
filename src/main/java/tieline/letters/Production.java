package tieline.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of every letter of a mailing and keeps it with its hash. Several workers share the letters by their numbers;
 * each keeps a few at a time in one transaction, so that a stop loses at most those, and they are simply made again.
 */
@Component
class Production {

    private static final int LETTERS_AT_ONCE = 25;
    private static final long REPORT_MILLIS = 250;

    private final ProductionSteps steps;
    private final LetterSettings settings;

    Production(ProductionSteps steps, LetterSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /** Makes what is not made yet. */
    void produce(UUID mailingId, WorkProgress progress) throws InterruptedException {
        LetterMaker.Ready text = steps.text(mailingId);
        int total = steps.left(mailingId);
        int workers = settings.threads();
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                all.add(pool.submit(() -> work(mailingId, text, worker, done, stop)));
            }
            for (Future<?> one : all) {
                await(one, () -> progress.at(done.get(), total + 1L, done + " of " + total + " letters made"));
            }
        } finally {
            stop.set(true);
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        }
    }

    private void work(UUID mailingId, LetterMaker.Ready text, int worker, AtomicInteger done, AtomicBoolean stop) {
        int after = 0;
        while (!stop.get()) {
            List<LetterContent> next = steps.next(mailingId, after, worker, settings.threads(), LETTERS_AT_ONCE);
            if (next.isEmpty()) {
                return;
            }
            steps.make(text, next);
            after = next.get(next.size() - 1).number();
            done.addAndGet(next.size());
        }
    }

    private static void await(Future<?> worker, Runnable report) throws InterruptedException {
        while (true) {
            try {
                worker.get(REPORT_MILLIS, TimeUnit.MILLISECONDS);
                report.run();
                return;
            } catch (TimeoutException e) {
                report.run();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
            }
        }
    }
}
