package tieline.accounts;

import java.time.Instant;

/**
 * An import in a few words.
 *
 * @param rowsGood rows that are or would become accounts
 * @param rowsBad rows that are left out, each with a reason
 * @param uploadedByName who uploaded the file
 * @param at when it was committed; when it was checked while it waits
 */
public record ImportBrief(
        String reference, String fileName, long rowsGood, long rowsBad, String uploadedByName, Instant at) {

    /** The import's page. */
    public String address() {
        return "/accounts/import/" + reference;
    }
}
