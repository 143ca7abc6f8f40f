package tieline.accounts;

import jakarta.persistence.Embeddable;

/**
 * What a check counted, and what a commit then does. Rows read = good + bad; good = added + changed + unchanged.
 *
 * @param rowsRead rows with at least one value, the header not counted
 * @param rowsGood rows that a commit writes or finds already so
 * @param rowsBad rows that are left out
 * @param rowsUnkeyed bad rows whose account cannot be told, so that a complete file may call it missing wrongly
 * @param rowsOlder good rows that are as of an earlier day than the account they would change
 * @param accountsAdded accounts that do not exist yet
 * @param accountsChanged accounts of which at least one value other than the as-of date changes
 * @param accountsUnchanged accounts with the same values; a later as-of date is taken over
 * @param accountsMissing active accounts that the file does not name; they become inactive if the file is complete
 * @param customersAdded customers that do not exist yet
 * @param customersRenamed customers whose name changes
 * @param booksAdded books that do not exist yet
 */
@Embeddable
public record AccountImportCounts(
        long rowsRead,
        long rowsGood,
        long rowsBad,
        long rowsUnkeyed,
        long rowsOlder,
        long accountsAdded,
        long accountsChanged,
        long accountsUnchanged,
        long accountsMissing,
        long customersAdded,
        long customersRenamed,
        long booksAdded) {

    /** Nothing counted yet. */
    static final AccountImportCounts NONE = new AccountImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
