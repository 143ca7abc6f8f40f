package tieline.dasr;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the order of a batch's requests: what needs a person first, then by account number. */
record RequestCursor(int attention, String accountNumber) {

    /** Before every request. */
    static final RequestCursor FIRST = new RequestCursor(0, "");

    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}-[0-9A-Z]{1,30}");

    static RequestCursor of(RequestRow row) {
        return new RequestCursor(row.attention(), row.accountNumber());
    }

    /** The cursor from an address; empty when it is none. */
    static Optional<RequestCursor> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        return Optional.of(new RequestCursor(Integer.parseInt(text.substring(0, dash)), text.substring(dash + 1)));
    }

    /** The form in an address. */
    @Override
    public String toString() {
        return attention + "-" + accountNumber;
    }
}
