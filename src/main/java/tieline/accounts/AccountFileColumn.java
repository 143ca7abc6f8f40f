package tieline.accounts;

/**
 * One column of the account file, as its writer needs to know it.
 *
 * @param name the name in the file's first row
 * @param required whether every file has the column and every row a value in it
 * @param values what may stand in it, in words
 */
public record AccountFileColumn(String name, boolean required, String values) {}
