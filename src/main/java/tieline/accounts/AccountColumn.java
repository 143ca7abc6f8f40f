package tieline.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.TableColumn;

/** The columns of the account file in the order of its contract: what lists show, exports write and versions compare. */
public enum AccountColumn {
    UTILITY("Utility", true, name -> TableColumn.text(name, row -> row.utility().name())),
    ACCOUNT_NUMBER("Account", true, name -> TableColumn.text(name, AccountRow::accountNumber)),
    CUSTOMER_NUMBER("Customer no.", false, name -> TableColumn.text(name, AccountRow::customerNumber)),
    CUSTOMER_NAME("Customer", true, name -> TableColumn.text(name, AccountRow::customerName)),
    BOOK("Book", true, name -> TableColumn.text(name, AccountRow::book)),
    CUSTOMER_CLASS(
            "Class",
            false,
            name -> TableColumn.text(name, row -> row.customerClass().code())),
    STATUS("Status", false, name -> TableColumn.text(name, row -> row.status().code())),
    SCHEDULE("Schedule", true, name -> TableColumn.text(name, AccountRow::schedule)),
    SERVICE_ADDRESS("Service address", false, name -> TableColumn.text(name, AccountRow::serviceAddress)),
    CITY("City", true, name -> TableColumn.text(name, AccountRow::city)),
    ZIP("ZIP", false, name -> TableColumn.text(name, AccountRow::zip)),
    MAILING_ADDRESS("Mailing address", false, name -> TableColumn.text(name, AccountRow::mailingAddress)),
    MAILING_CITY("Mailing city", false, name -> TableColumn.text(name, AccountRow::mailingCity)),
    MAILING_ZIP("Mailing ZIP", false, name -> TableColumn.text(name, AccountRow::mailingZip)),
    EMAIL("E-mail", false, name -> TableColumn.text(name, AccountRow::email)),
    METER_NUMBER("Meter", false, name -> TableColumn.text(name, AccountRow::meterNumber)),
    METER_OWNER("Meter owner", false, name -> TableColumn.text(name, AccountRow::meterOwner)),
    ANNUAL_KWH("kWh per year", true, name -> TableColumn.number(name, AccountRow::annualKwh)),
    PEAK_KW("Peak kW", true, name -> TableColumn.number(name, AccountRow::peakKw)),
    CONTRACT_NUMBER("Contract", false, name -> TableColumn.text(name, AccountRow::contractNumber)),
    CONTRACT_PRICE_USD_PER_KWH("Price $/kWh", true, name -> TableColumn.number(name, AccountRow::contractPrice)),
    CONTRACT_END("Contract end", true, name -> TableColumn.date(name, AccountRow::contractEnd)),
    RETURN_RIGHT(
            "Return right",
            true,
            name -> TableColumn.text(name, row -> row.returnRight().code())),
    DA_CLASS("CRS class", false, name -> TableColumn.text(name, AccountRow::daClass)),
    COMMON_AREA("Common area", false, name -> TableColumn.yesNo(name, AccountRow::commonArea)),
    AS_OF("As of", false, name -> TableColumn.date(name, AccountRow::asOf));

    /** Makes the file's column from its name. */
    private interface InFile {
        TableColumn<AccountRow> named(String name);
    }

    private final String key;
    private final String label;
    private final boolean usual;
    private final TableColumn<AccountRow> inFile;

    AccountColumn(String label, boolean usual, InFile inFile) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.label = label;
        this.usual = usual;
        this.inFile = inFile.named(key);
    }

    /** The column's name in files and addresses. */
    public String key() {
        return key;
    }

    /** The column's head on a page. */
    public String label() {
        return label;
    }

    /** Whether lists show the column unless other columns are chosen. */
    public boolean isUsual() {
        return usual;
    }

    /** The column in a file. */
    public TableColumn<AccountRow> inFile() {
        return inFile;
    }

    /** The value in a row as files write it, but for formats' own dates and numbers; null when not known. */
    public @Nullable Object valueIn(AccountRow row) {
        return inFile.value().apply(row);
    }

    /** The column with this name; empty when there is none. */
    public static Optional<AccountColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** The file columns of the named ones in the file's order; all of them when none is named. */
    public static List<TableColumn<AccountRow>> inFile(Collection<String> keys) {
        List<TableColumn<AccountRow>> chosen = Arrays.stream(values())
                .filter(column -> keys.contains(column.key))
                .map(AccountColumn::inFile)
                .toList();
        return chosen.isEmpty()
                ? Arrays.stream(values()).map(AccountColumn::inFile).toList()
                : chosen;
    }
}
