package tieline.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.approvals.SubjectRef;

/**
 * One who gets a letter, as the room that knows them says.
 *
 * @param name who it is
 * @param reference what a person calls the recipient, such as a customer number
 * @param address the lines under the name; empty texts are no lines
 * @param zip for the mail house's sorting; empty when not known
 * @param email where to write; null when not known
 * @param wantsEmail whether the recipient chose e-mail instead of paper
 * @param values what the merge fields say, where it is the recipient's
 * @param about what the letter is about, such as the customer and its accounts; their pages show it
 */
public record Recipient(
        String name,
        String reference,
        List<String> address,
        String zip,
        @Nullable String email,
        boolean wantsEmail,
        Map<MergeField, String> values,
        List<AccountLine> accounts,
        Set<SubjectRef> about) {}
