package tieline.accounts;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the uploader said about the file.
 *
 * @param completeFile whether active accounts that the file does not name become inactive
 * @param createBooks whether a book code that does not exist makes a new book; otherwise it is an error
 * @param asOf the date of the rows that have none of their own
 */
@Embeddable
public record AccountImportOptions(boolean completeFile, boolean createBooks, LocalDate asOf) {}
