package tieline.letters;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wants to send.
 *
 * @param name what people call the mailing, 1 to 120 characters
 * @param versionId an approved version of a letter's text
 * @param sourceKind the {@link RecipientSource#kind()}
 * @param sourceReference which set of that kind
 * @param letterDate the date on the letters
 */
public record MailingPlan(
        String name, UUID versionId, String sourceKind, String sourceReference, Per per, LocalDate letterDate) {}
