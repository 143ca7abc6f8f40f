package tieline.ledger;

import java.util.Optional;

/** Names the other side of an account in a journal of both sides; the room that keeps the ledger answers. */
public interface CounterAccounts {

    /** The name, in small letters, digits and hyphens; empty for a ledger of another room. */
    Optional<String> counterOf(String ledger, String account);
}
