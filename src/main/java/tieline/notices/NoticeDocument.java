package tieline.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A composed document as it is kept.
 *
 * @param text its title, source, version and blocks as JSON
 * @param hash SHA-256 of the text in UTF-8, hexadecimal
 */
record NoticeDocument(String text, String hash) {

    static NoticeDocument of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new NoticeDocument(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
