package tieline.crs.web;

import java.time.YearMonth;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsPosting;
import tieline.crs.InputLine;

/** The addresses of the tracking account's pages. */
final class CrsAddresses {

    private CrsAddresses() {}

    static String overview(Utility utility) {
        return "/crs?utility=" + utility;
    }

    static String subaccount(Utility utility, CrsClass crsClass) {
        return "/crs/" + crsClass.word() + "?utility=" + utility;
    }

    static String month(Utility utility, YearMonth month) {
        return "/crs/months/" + month + "?utility=" + utility;
    }

    static String inputs(Utility utility, YearMonth month) {
        return "/crs/months/" + month + "/inputs?utility=" + utility;
    }

    /** The rows of accounts behind a figure of a class. */
    static String accounts(Utility utility, YearMonth month, CrsClass crsClass, InputLine line) {
        return "/crs/months/" + month + "/accounts?utility=" + utility + "&class=" + crsClass.word() + "&line="
                + line.word();
    }

    /** The entries of a posted month in the ledger. */
    static String entries(Utility utility, YearMonth month) {
        return "/ledgers/" + CrsPosting.ledger(utility) + "?posted_month=" + month;
    }

    static String terms(Utility utility) {
        return "/crs/terms?utility=" + utility;
    }

    /** The page of a step, such as {@code close/confirmation}. */
    static String step(MonthReview review, String step) {
        return "/crs/months/" + review.month() + "/" + step + "?utility=" + review.utility();
    }
}
