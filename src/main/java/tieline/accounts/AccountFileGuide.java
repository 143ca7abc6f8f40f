package tieline.accounts;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;

/** The account file for people who write one: its columns in words, an empty one, and one to try the import with. */
@Component
public class AccountFileGuide {

    private static final String DATE = "date such as 2026-12-31";

    /** What the rows of the sample file say in its columns; "-" is an empty cell. All names and numbers are invented. */
    private static final List<String> SAMPLE_COLUMNS = List.of(
            "utility",
            "account_number",
            "customer_number",
            "customer_name",
            "book",
            "customer_class",
            "status",
            "schedule",
            "city",
            "meter_owner",
            "annual_kwh",
            "contract_end",
            "return_right");

    private static final List<String> SAMPLE_ROWS = List.of(
            "PGE|9000000011|T-1|Alder Creek Cannery|TRAINING|industrial|active|E-20|Stockton|C|4810250|2027-06-30|explicit",
            "PGE|9000000028|T-1|Alder Creek Cannery|TRAINING|commercial|active|A-10|Stockton|U|318400|2027-06-30|explicit",
            "PGE|9000000035|T-2|Bristlecone Medical Offices|TRAINING|commercial|active|A-10|Modesto|U|742118.5|2026-12-31|silent",
            "PGE|900000004|T-2|Bristlecone Medical Offices|TRAINING|commercial|active|A-10|Modesto|U|120600|2026-12-31|silent",
            "PGE|9000000059|T-3|Cottonwood Cold Storage|TRAINING|industrial|active|E-20|Auburn|E|2904000|-|unknown",
            "PGE|9000000066|T-3|Cottonwood Cold Storage|TRAINING|shop|active|A-10|Auburn|U|95000|-|unknown",
            "SCE|9000000073|T-4|Desert Willow Textiles|TRAINING|industrial|active|TOU-8|Ontario|C|6120880|2028-03-31|explicit",
            "SCE|9000000080|T-4|Desert Willow Textiles|TRAINING|commercial|active|GS-2|Ontario|U|12O600|2028-03-31|explicit",
            "SCE|9000000097|T-5|Elderberry Grocers|TRAINING|small_commercial|active|GS-1|Redlands|U|28750|2027-13-31|silent",
            "SCE|9000000103|T-5|Elderberry Grocers|TRAINING|small_commercial|inactive|GS-1|Redlands|U|31200|2027-01-31|silent");

    /** The columns in the order of the contract. */
    public List<AccountFileColumn> columns() {
        return Arrays.stream(AccountColumn.values())
                .map(column ->
                        new AccountFileColumn(column.key(), AccountImportCells.isRequired(column), values(column)))
                .toList();
    }

    /** An account file of all columns without rows, CSV. */
    public byte[] template() {
        return csv(columns().stream().map(AccountFileColumn::name).toList(), List.of());
    }

    /** A small account file, CSV, in which some rows break a rule, so that a person can see what the import says. */
    public byte[] sample() {
        return csv(
                SAMPLE_COLUMNS,
                SAMPLE_ROWS.stream().map(AccountFileGuide::cells).toList());
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|"))
                .map(cell -> cell.equals("-") ? "" : cell)
                .toList();
    }

    private static byte[] csv(List<String> names, List<List<String>> rows) {
        List<TableColumn<List<String>>> columns = IntStream.range(0, names.size())
                .mapToObj(i -> TableColumn.<List<String>>text(names.get(i), row -> row.get(i)))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableWriter.writeAll(TableFormat.CSV, file, "Accounts", columns, rows.iterator());
        return file.toByteArray();
    }

    private static String values(AccountColumn column) {
        return switch (column) {
            case UTILITY -> codes(Utility.values(), Utility::name);
            case ACCOUNT_NUMBER -> "the utility's service account number, 10 digits, kept as text";
            case CUSTOMER_NUMBER -> "your own key of the customer, up to 40 characters";
            case CUSTOMER_NAME -> "the legal name, up to 200 characters";
            case BOOK ->
                "book code: up to 20 letters, digits, hyphens, underscores; a new code is an error unless you tick "
                        + "\u201ccreate books\u201d";
            case CUSTOMER_CLASS -> codes(CustomerClass.values(), CustomerClass::code);
            case STATUS -> codes(AccountStatus.values(), AccountStatus::code);
            case SCHEDULE -> "the utility's rate schedule, such as E-1, A-10, GS-2";
            case METER_NUMBER -> "up to 40 characters";
            case METER_OWNER -> "C customer, E electric service provider, U utility, L lessor";
            case ANNUAL_KWH, PEAK_KW -> "number, 0 or more, up to 3 decimals";
            case CONTRACT_NUMBER -> "up to 60 characters";
            case CONTRACT_PRICE_USD_PER_KWH -> "dollars, 0 or more, up to 6 decimals";
            case CONTRACT_END -> DATE;
            case RETURN_RIGHT -> codes(ReturnRight.values(), ReturnRight::code) + "; empty means unknown";
            case DA_CLASS -> "core, non_core, none; empty means none";
            case COMMON_AREA -> "yes, no; empty means no";
            case AS_OF -> DATE + "; empty means the date you give at the import";
            case ZIP, MAILING_ZIP -> "kept as text, up to 20 characters";
            case CITY, MAILING_CITY -> "up to 100 characters";
            case SERVICE_ADDRESS, MAILING_ADDRESS -> "up to 200 characters";
            case EMAIL -> "up to 254 characters";
        };
    }

    private static <T> String codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }
}
