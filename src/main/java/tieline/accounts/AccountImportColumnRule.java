package tieline.accounts;

import java.util.Arrays;
import java.util.List;

/**
 * What a column of the account file may hold, in words.
 *
 * @param name the column's name in the file
 * @param values the rule
 */
public record AccountImportColumnRule(String name, String values) {

    /** The rules of all columns in the order of the contract. */
    public static List<AccountImportColumnRule> all() {
        return Arrays.stream(AccountColumn.values())
                .map(column -> new AccountImportColumnRule(
                        column.key(), values(column) + (AccountImportCells.isRequired(column) ? "; required" : "")))
                .toList();
    }

    private static String values(AccountColumn column) {
        return switch (column) {
            case UTILITY -> "PGE, SCE, SDGE";
            case ACCOUNT_NUMBER -> "the utility's service account number, ten digits";
            case CUSTOMER_NUMBER -> "your key of the customer";
            case CUSTOMER_NAME -> "the legal name, the same in all rows of a customer";
            case BOOK -> "the code of a book";
            case CUSTOMER_CLASS -> "residential, small_commercial, commercial, industrial, agricultural";
            case STATUS -> "active, inactive";
            case SCHEDULE -> "the utility's rate schedule, such as E-1, A-10, GS-2";
            case METER_OWNER -> "C customer, E provider, U utility, L lessor";
            case ANNUAL_KWH, PEAK_KW -> "a number of zero or more, without commas";
            case CONTRACT_PRICE_USD_PER_KWH -> "up to six decimals";
            case CONTRACT_END -> "a date like 2027-01-31";
            case RETURN_RIGHT -> "explicit, silent, prohibited, unknown; blank is unknown";
            case DA_CLASS -> "core, non_core, none; blank is none";
            case COMMON_AREA -> "yes, no; blank is no";
            case AS_OF -> "a date like 2027-01-31; blank is the import's";
            case SERVICE_ADDRESS,
                    CITY,
                    ZIP,
                    MAILING_ADDRESS,
                    MAILING_CITY,
                    MAILING_ZIP,
                    EMAIL,
                    METER_NUMBER,
                    CONTRACT_NUMBER -> "text";
        };
    }
}
