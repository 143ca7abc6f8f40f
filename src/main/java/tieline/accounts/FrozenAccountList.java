package tieline.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A frozen list version as other rooms use it: they bind to its hash and read its rows in {@code account_list_rows}.
 *
 * @param reference such as LST-2026-0018
 * @param asOf the date for which its maker says the accounts are true
 * @param sha256 the hash of its canonical text, 64 hexadecimal digits
 * @param accounts how many accounts of each utility it holds
 */
public record FrozenAccountList(
        UUID listId,
        String reference,
        String name,
        LocalDate asOf,
        String sha256,
        Instant frozenAt,
        Map<Utility, Integer> accounts) {}
