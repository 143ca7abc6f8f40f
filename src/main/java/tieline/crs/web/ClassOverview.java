package tieline.crs.web;

import org.jspecify.annotations.Nullable;
import tieline.crs.CrsClass;

/**
 * A subaccount at a glance.
 *
 * @param last the last posted month; null before the first
 */
public record ClassOverview(CrsClass crsClass, @Nullable SubaccountColumn last, BalanceChart chart) {}
