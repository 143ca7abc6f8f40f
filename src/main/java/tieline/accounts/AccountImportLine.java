package tieline.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account in an import's lists.
 *
 * @param rowNo the row of the file, as a spreadsheet numbers it; null for an account that the file does not name, and
 *     after the commit
 * @param exists whether the account has a page already
 * @param changes the values that change
 */
public record AccountImportLine(
        @Nullable Long rowNo,
        AccountReference account,
        String customerName,
        String book,
        boolean exists,
        List<AccountValueChange> changes) {}
