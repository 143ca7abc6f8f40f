package tieline.dasr;

import java.util.regex.Pattern;

/**
 * What a decision binds to: SHA-256 over what goes out, so that any change afterwards shows.
 *
 * <p>Canonical form, UTF-8, every line ended by a line feed, every line a JSON array as PostgreSQL's {@code
 * json_build_array} writes it (one blank after each comma), so that no value can pass for another:
 *
 * <ol>
 *   <li>{@code ["tieline d-dasr content", 1, utility, SHA-256 of the account list]}
 *   <li>for each request that is neither invalid nor excluded, in the byte order of the account numbers: {@code
 *       [account number, customer number, customer name, customer class, return right, override, meter number, request
 *       replaced]}; what is absent is {@code null}
 * </ol>
 *
 * The function {@code dasr_content_hash} computes it, and the database's guards use the same function: a decision is
 * refused unless it names the hash of what the batch holds at that moment.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record ContentHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything but a SHA-256 in hexadecimal. */
    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /** The first eight digits, for a sentence. */
    public String brief() {
        return hex.substring(0, 8);
    }

    @Override
    public String toString() {
        return hex;
    }
}
