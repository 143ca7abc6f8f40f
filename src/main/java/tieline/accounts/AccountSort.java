package tieline.accounts;

import java.util.Arrays;
import java.util.Optional;

/**
 * An order of accounts. In addresses it is the column's name, with a minus in front for descending.
 *
 * @param descending from the largest or last; what is not known comes first ascending by use, last by contract end
 */
public record AccountSort(Key key, boolean descending) {

    /** By account number, upwards. */
    public static final AccountSort USUAL = new AccountSort(Key.ACCOUNT_NUMBER, false);

    /** The columns that accounts can be sorted by. Each has an index; ties are broken by the account. */
    public enum Key {
        ACCOUNT_NUMBER("account_number"),
        CUSTOMER_NAME("customer_name"),
        ANNUAL_KWH("annual_kwh"),
        PEAK_KW("peak_kw"),
        CONTRACT_END("contract_end");

        private final String column;

        Key(String column) {
            this.column = column;
        }

        /** The column's name in the account file and in addresses. */
        public String column() {
            return column;
        }
    }

    /** Reads an order as {@link #toString()} writes it; empty when the text is none. */
    public static Optional<AccountSort> parse(String text) {
        boolean descending = text.startsWith("-");
        String column = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.column.equals(column))
                .map(key -> new AccountSort(key, descending))
                .findFirst();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key.column;
    }
}
