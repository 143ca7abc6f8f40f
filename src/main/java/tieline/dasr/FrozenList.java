package tieline.dasr;

import java.time.Instant;
import java.util.Map;
import tieline.accounts.Utility;

/**
 * A frozen account list that a batch can be prepared from.
 *
 * @param accounts how many accounts of each utility it holds
 */
public record FrozenList(ListVersion version, String name, Instant frozenAt, Map<Utility, Integer> accounts) {}
