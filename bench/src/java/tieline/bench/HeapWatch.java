package tieline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
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

    /**
     * What a collection of the whole heap leaves, as the collector itself counts it: what others allocate from its end to the
     * reading does not matter.
     */
    static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
