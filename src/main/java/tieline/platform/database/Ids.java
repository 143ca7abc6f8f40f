package tieline.platform.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the identifiers of all rows: UUIDv7, so that rows made one after the other lie near each other in an index. */
public final class Ids {

    private Ids() {}

    /** A new time-ordered identifier (RFC 9562 version 7). */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
