package tieline.deadlines;

import java.util.List;

/**
 * Deadlines that a feature derives from its own data, such as an answer awaited for a sent file. They are asked for at
 * every reading and never stored here: the answer's arrival ends them in the feature's own tables, and a copy of that would
 * be a second truth that can disagree with the first. What nothing else records (a customer's time to cancel) is opened
 * with {@link Deadlines#open} instead.
 */
public interface DeadlineSource {

    /** At most so many are taken from one source; the earliest ones. */
    int MOST = 500;

    /** All that are open now, late ones included; at most {@link #MOST}, the earliest. */
    List<DeadlineItem> open();
}
