package tieline.accounts.web;

import java.util.ArrayList;
import java.util.List;
import tieline.accounts.AccountImportCounts;
import tieline.accounts.AccountImportView;
import tieline.platform.web.Formats;

/** The words in which pages speak of an import. */
final class AccountImportWords {

    private AccountImportWords() {}

    /** What the commit button says: the whole consequence, such as "Commit 1,998 accounts, leave out 19 bad rows". */
    static String commitButton(AccountImportView file, Formats format) {
        AccountImportCounts counts = file.counts();
        List<String> parts = new ArrayList<>();
        parts.add("Commit " + format.counted(counts.rowsGood(), "account", "accounts"));
        if (counts.accountsMissing() > 0) {
            parts.add("make " + format.count(counts.accountsMissing()) + " inactive");
        }
        if (counts.rowsBad() > 0) {
            parts.add("leave out " + format.counted(counts.rowsBad(), "bad row", "bad rows"));
        }
        return String.join(", ", parts);
    }

    /** What a commit means beyond the counts, in full sentences. */
    static List<String> consequences(AccountImportView file, Formats format) {
        AccountImportCounts counts = file.counts();
        List<String> says = new ArrayList<>();
        if (file.options().completeFile()) {
            says.add("The file is said to be complete: "
                    + format.counted(counts.accountsMissing(), "active account is", "active accounts are")
                    + " not in it and will become inactive. Nothing is deleted.");
            if (counts.rowsUnkeyed() > 0) {
                says.add(format.counted(counts.rowsUnkeyed(), "bad row does", "bad rows do")
                        + " not tell the account. An account that such a row stands for is counted as missing.");
            }
        }
        if (counts.rowsOlder() > 0) {
            says.add(format.counted(counts.rowsOlder(), "row is", "rows are")
                    + " as of an earlier day than the account that would change.");
        }
        if (!file.keptColumns().isEmpty()) {
            says.add("The file does not have these columns, and the accounts keep what they say: "
                    + String.join(", ", file.keptColumns()) + ".");
        }
        says.addAll(file.notes());
        return says;
    }
}
