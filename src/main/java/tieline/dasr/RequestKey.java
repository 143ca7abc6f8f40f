package tieline.dasr;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a request; the account comes first, so that the table can be divided by account. */
@Embeddable
record RequestKey(UUID accountId, UUID requestId) {}
