package tieline.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL that compares staged rows with accounts, made from the columns that the file has. Names come from {@link
 * AccountColumn} alone, never from the file. In the SQL {@code a} is the account, {@code c} its customer, {@code b}
 * its book and {@code s} the staged row.
 */
final class AccountImportComparison {

    private static final Set<AccountColumn> NOT_COMPARED = Set.of(
            AccountColumn.UTILITY, AccountColumn.ACCOUNT_NUMBER, AccountColumn.CUSTOMER_NAME, AccountColumn.AS_OF);

    private final List<AccountColumn> compared;

    AccountImportComparison(Set<AccountColumn> present) {
        this.compared = present.stream()
                .filter(column -> !NOT_COMPARED.contains(column))
                .sorted()
                .toList();
    }

    /** A condition: at least one value differs. A row that is only as of another day changes nothing. */
    String differs() {
        return "(" + list(AccountImportComparison::held) + ") IS DISTINCT FROM ("
                + list(AccountImportComparison::staged) + ")";
    }

    /** A JSON object of the differing values as the account holds them, the as-of date among them if it differs. */
    String before() {
        return differences(true);
    }

    /** A JSON object of the differing values as the file has them, the as-of date among them if it differs. */
    String after() {
        return differences(false);
    }

    /** The assignments of an UPDATE that brings an account to the file's values; {@code c} and {@code b} are the new ones. */
    String assignments() {
        return compared.stream()
                .map(column -> switch (column) {
                    case CUSTOMER_NUMBER -> "customer_id = c.customer_id";
                    case BOOK -> "book_id = b.book_id";
                    default -> column.key() + " = s." + column.key();
                })
                .collect(Collectors.joining(", "));
    }

    private String differences(boolean before) {
        List<AccountColumn> shown = new ArrayList<>(compared);
        shown.add(AccountColumn.AS_OF);
        return "jsonb_strip_nulls(jsonb_build_object("
                + shown.stream()
                        .map(column -> "'" + column.key() + "', CASE WHEN " + held(column)
                                + " IS DISTINCT FROM " + staged(column) + " THEN "
                                + asText(column, before ? held(column) : staged(column)) + " END")
                        .collect(Collectors.joining(", "))
                + "))";
    }

    private String list(Function<AccountColumn, String> expression) {
        return compared.stream().map(expression).collect(Collectors.joining(", "));
    }

    private static String held(AccountColumn column) {
        return switch (column) {
            case CUSTOMER_NUMBER -> "c.customer_number";
            case BOOK -> "b.code";
            default -> "a." + column.key();
        };
    }

    private static String staged(AccountColumn column) {
        return "s." + column.key();
    }

    private static String asText(AccountColumn column, String expression) {
        String text = switch (column) {
            case ANNUAL_KWH, PEAK_KW, CONTRACT_PRICE_USD_PER_KWH -> "CAST(trim_scale(" + expression + ") AS text)";
            case CONTRACT_END, AS_OF -> "CAST(" + expression + " AS text)";
            case COMMON_AREA -> "CASE WHEN " + expression + " THEN 'yes' ELSE 'no' END";
            default -> expression;
        };
        return "coalesce(" + text + ", '')";
    }
}
