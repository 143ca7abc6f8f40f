package tieline.dasr;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * Which batches. Empty sets take all.
 *
 * @param search the beginning of a batch's or a list's reference; null for all
 */
public record BatchListFilter(
        Set<Utility> utilities,
        Set<BatchStatus> states,
        @Nullable String search) {

    /** Every batch. */
    public static final BatchListFilter ALL = new BatchListFilter(Set.of(), Set.of(), null);

    /** Keeps its own copies. */
    public BatchListFilter {
        utilities = Set.copyOf(utilities);
        states = Set.copyOf(states);
    }
}
