package tieline.accounts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account's public reference: its utility and the utility's service account number, written {@code PGE-8964461325}.
 *
 * @param number ten digits
 */
public record AccountReference(Utility utility, String number) {

    private static final Pattern WRITTEN = Pattern.compile("(PGE|SCE|SDGE)-([0-9]{10})");

    /** Reads a reference as {@link #toString()} writes it; empty when the text is none. */
    public static Optional<AccountReference> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new AccountReference(Utility.valueOf(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return utility + "-" + number;
    }
}
