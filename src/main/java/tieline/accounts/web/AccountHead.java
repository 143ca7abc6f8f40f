package tieline.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param key the column's name in addresses
 * @param css the class of its cells, {@code r} for figures, or null
 * @param sortable whether the list can be sorted by it
 * @param sum the sum of the page's cells as it is written, or null where there is none
 */
record AccountHead(
        String key,
        String label,
        @Nullable String css,
        boolean sortable,
        @Nullable String sum) {}
