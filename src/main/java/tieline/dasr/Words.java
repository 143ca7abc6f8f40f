package tieline.dasr;

import java.util.Locale;

/** Counted things in sentences of this room. */
final class Words {

    private Words() {}

    /** {@code 1 request}, {@code 1,284 requests}. */
    static String requests(long count) {
        return counted(count, "request", "requests");
    }

    /** {@code 1 account}, {@code 37 accounts}. */
    static String accounts(long count) {
        return counted(count, "account", "accounts");
    }

    private static String counted(long count, String one, String many) {
        return String.format(Locale.US, "%,d %s", count, count == 1 ? one : many);
    }
}
