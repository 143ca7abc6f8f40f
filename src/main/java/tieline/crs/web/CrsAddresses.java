package tieline.crs.web;

import java.time.YearMonth;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;

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

    static String terms(Utility utility) {
        return "/crs/terms?utility=" + utility;
    }

    /** The page of a step, such as {@code close/confirmation}. */
    static String step(MonthReview review, String step) {
        return "/crs/months/" + review.month() + "/" + step + "?utility=" + review.utility();
    }
}
