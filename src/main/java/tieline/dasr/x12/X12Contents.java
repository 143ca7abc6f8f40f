package tieline.dasr.x12;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found in a received file. A file is never nothing: an empty or strange one has unreadable parts.
 *
 * @param interchanges in the order of the file
 * @param unreadable what stands outside of any interchange and is not blank
 */
public record X12Contents(List<Interchange> interchanges, List<Unreadable> unreadable) {

    /** Keeps its own copies of the lists. */
    public X12Contents {
        interchanges = List.copyOf(interchanges);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether every byte was understood and every count and control number agrees. */
    public boolean clean() {
        return unreadable.isEmpty() && interchanges.stream().allMatch(Interchange::clean);
    }

    /** Every transaction set and every unreadable part of the file. */
    public Stream<TransactionSet> sets() {
        return Stream.concat(interchanges.stream().flatMap(Interchange::sets), unreadable.stream());
    }
}
