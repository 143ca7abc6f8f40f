package tieline.accounts;

import java.util.Optional;

/** The orders of customers; in addresses the column's name, with a minus in front for descending. */
public enum CustomerSort {
    NAME("customer_name", false),
    NAME_DESCENDING("customer_name", true),
    KWH("annual_kwh", false),
    KWH_DESCENDING("annual_kwh", true);

    private final String column;
    private final boolean descending;

    CustomerSort(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** Whether the largest or last comes first. */
    public boolean isDescending() {
        return descending;
    }

    boolean isByName() {
        return column.equals("customer_name");
    }

    /** Reads an order as {@link #toString()} writes it; empty when the text is none. */
    public static Optional<CustomerSort> parse(String text) {
        return java.util.Arrays.stream(values())
                .filter(sort -> sort.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column;
    }
}
