package tieline.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What a version of a letter says.
 *
 * @param subject the line above the letter, plain text with merge fields
 * @param body safe HTML with merge fields
 */
public record LetterText(String subject, String body) {

    /** SHA-256 over the subject and the body, with their lengths, so that no text can pass for another. */
    public String hash() {
        String all = "tieline letter 1\n" + subject.length() + "\n" + subject + "\n" + body.length() + "\n" + body;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must be corrected before anybody approves it; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (subject.isBlank()) {
            problems.add("The letter has no subject.");
        }
        if (body.isBlank()) {
            problems.add("The letter has no text.");
        }
        problems.addAll(MergeText.ofText(subject).problems());
        problems.addAll(MergeText.ofHtml(body).problems());
        return problems;
    }

    /** The merge fields it uses. */
    public Set<MergeField> fields() {
        Set<MergeField> fields = EnumSet.noneOf(MergeField.class);
        fields.addAll(MergeText.ofText(subject).fields());
        fields.addAll(MergeText.ofHtml(body).fields());
        return fields;
    }
}
