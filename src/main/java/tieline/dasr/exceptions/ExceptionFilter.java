package tieline.dasr.exceptions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * Which exceptions a list shows; null means all.
 *
 * @param kind what happened
 * @param utility whose
 * @param taxonomy what kind of trouble
 * @param status open or resolved
 * @param owner who has taken it; nobody's with {@code unowned}
 * @param unowned only those that nobody has taken
 */
public record ExceptionFilter(
        @Nullable ExceptionKind kind,
        @Nullable Utility utility,
        @Nullable Taxonomy taxonomy,
        @Nullable ExceptionStatus status,
        @Nullable UUID owner,
        boolean unowned) {

    /** Everything that is open. */
    public static final ExceptionFilter OPEN = new ExceptionFilter(null, null, null, ExceptionStatus.OPEN, null, false);
}
