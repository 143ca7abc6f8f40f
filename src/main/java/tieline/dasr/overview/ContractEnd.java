package tieline.dasr.overview;

import java.time.LocalDate;
import tieline.accounts.Utility;

/**
 * Active accounts with a live request in one batch whose contracts end on one day.
 *
 * @param contractEnd the contracts' last day
 */
record ContractEnd(String batchReference, Utility utility, LocalDate contractEnd, long accounts) {}
