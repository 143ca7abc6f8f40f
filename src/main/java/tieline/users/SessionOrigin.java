package tieline.users;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a session was begun, kept in it so that its person can recognise it.
 *
 * @param signedInAt when
 * @param address the network address it was begun from
 * @param browser the browser and system in words, such as "Firefox on Windows"
 */
public record SessionOrigin(Instant signedInAt, String address, String browser) implements Serializable {

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "tieline.origin";

    @Serial
    private static final long serialVersionUID = 1L;

    /** The origin with the browser recognised from the User-Agent header. */
    public static SessionOrigin of(Instant at, String address, @Nullable String userAgent) {
        return new SessionOrigin(at, address, BrowserName.of(userAgent));
    }
}
