package tieline.platform.web;

/**
 * A column that a list can show.
 *
 * @param key the column's name in addresses and files
 * @param label its head
 * @param shown whether the list shows it now
 */
public record ColumnChoice(String key, String label, boolean shown) {}
