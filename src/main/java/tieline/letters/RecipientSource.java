package tieline.letters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where recipients come from: a frozen list, a batch. The rooms that know them answer, each kind with one bean. */
public interface RecipientSource {

    /**
     * A fixed set of recipients.
     *
     * @param reference its public reference
     * @param label what it is, in words
     * @param hash the hash over what it holds; it must not change any more
     */
    record Version(String reference, String label, String hash) {}

    /** The stable word for this kind, such as {@code account-list}. */
    String kind();

    /** What a page calls it. */
    String label();

    /** What can be chosen now, the newest first; a few dozen at most. */
    List<Version> choices();

    /** The version with this reference; empty when there is none that is fixed. */
    Optional<Version> find(String reference);

    /** Hands over every recipient, in a stable order. Called in a transaction that reads. */
    void each(String reference, Per per, Consumer<Recipient> taker);
}
