package tieline.accounts;

/**
 * A customer whose name an import changes.
 *
 * @param before the name held so far
 * @param after the name in the file
 */
public record AccountImportRenaming(String customerNumber, String before, String after) {}
