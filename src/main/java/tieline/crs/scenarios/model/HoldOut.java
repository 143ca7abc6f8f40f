package tieline.crs.scenarios.model;

import java.util.List;
import java.util.Map;
import tieline.accounts.Utility;

/**
 * Parameters that were fitted without some of the rows, to see what they say of those.
 *
 * @param key what addresses and tests call it; one test may consist of several fits
 * @param predicts the printed numbers of the rows that the fit did not see
 */
public record HoldOut(String key, List<Integer> predicts, Map<Utility, ReplicaUtility> fitted) {}
