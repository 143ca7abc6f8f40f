package tieline.accounts;

import java.util.List;
import java.util.Set;
import tieline.platform.files.TableFormat;

/**
 * What a check found out about a file.
 *
 * @param format what the file's content is
 * @param columns the columns that the file has
 * @param notes what the reader wants the user to know, such as which sheet was read
 */
record AccountImportFindings(
        TableFormat format, Set<AccountColumn> columns, List<String> notes, AccountImportCounts counts) {}
