package tieline.letters;

import java.util.Optional;

/** A customer as a letter would meet them now: for a look at a text, never for a mailing. The room that knows customers answers. */
public interface SampleRecipients {

    /** The customer with this number, with the active accounts as they are now; empty when there is none. */
    Optional<Recipient> find(String customerNumber);
}
