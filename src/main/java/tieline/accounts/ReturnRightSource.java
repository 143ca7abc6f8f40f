package tieline.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an account's return right comes from.
 *
 * @param reason why a person set it; null when an import did
 * @param clause the contract's clause it rests on, where a person named one
 * @param importReference the import that set it, such as IMP-2026-0001; null when a person did
 */
public record ReturnRightSource(
        Instant at,
        String who,
        @Nullable String reason,
        @Nullable String clause,
        @Nullable String importReference) {}
