package tieline.bench;

import java.util.concurrent.atomic.AtomicBoolean;

/** The largest heap in use after a collection while something runs, above what was in use before. */
final class HeapWatch {

    private static final long EVERY_MILLIS = 150;

    private final long before = usedAfterCollection();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread sampler = new Thread(this::sample, "heap-watch");
    private long peak = before;

    private HeapWatch() {}

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        watch.sampler.start();
        return watch;
    }

    /** Ends the watch; bytes. */
    long stop() {
        stopped.set(true);
        try {
            sampler.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return peak - before;
    }

    private void sample() {
        while (!stopped.get()) {
            peak = Math.max(peak, usedAfterCollection());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
