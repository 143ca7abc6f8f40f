package tieline.accounts;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.BulkCopy;
import tieline.platform.database.Ids;
import tieline.platform.files.Parsed;
import tieline.platform.files.TableHeader;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableRow;
import tieline.platform.imports.ImportProblem;

/** Reads one account file from top to bottom into the staging table, each cell converted once. For one file, one thread. */
final class AccountImportReader {

    private static final AccountColumn[] COLUMNS = AccountColumn.values();
    private static final String TARGET = "account_import_rows (import_id, row_no, account_id, customer_id, problems, "
            + Arrays.stream(COLUMNS).map(AccountColumn::key).collect(Collectors.joining(", ")) + ")";

    private final String importId;
    private final TableReader table;
    private final int[] places = new int[COLUMNS.length];
    private final @Nullable Object[] blanks = new @Nullable Object[COLUMNS.length];
    private final @Nullable Object[] values = new @Nullable Object[COLUMNS.length];
    private final Set<AccountColumn> present = EnumSet.noneOf(AccountColumn.class);
    private final StringBuilder problems = new StringBuilder();
    private @Nullable Object lastCustomerNumber;

    /** @throws tieline.platform.files.TableException when the header lacks, doubles or invents a column */
    AccountImportReader(UUID importId, AccountImportOptions options, TableReader table) {
        this.importId = importId.toString();
        this.table = table;
        TableHeader header = AccountImportCells.known().require(table);
        for (AccountColumn column : COLUMNS) {
            places[column.ordinal()] = header.column(column.key()).index();
            blanks[column.ordinal()] = AccountImportCells.blank(column, options);
            if (header.has(column.key())) {
                present.add(column);
            }
        }
    }

    /** The columns that the file has. */
    Set<AccountColumn> columns() {
        return present;
    }

    /** Told now and then how many rows have been read. */
    interface Progress {

        void rowsRead(long rows);
    }

    /**
     * Copies all rows, bad ones too, and returns their number.
     *
     * @throws tieline.platform.files.TableException when the file cannot be read to its end
     */
    long copyRows(Connection connection, Progress progress) throws SQLException {
        try (BulkCopy copy = BulkCopy.into(connection, TARGET)) {
            while (table.next()) {
                readRow(table.row());
                writeRow(copy, table.row().number());
                progress.rowsRead(table.rowsRead());
            }
            return copy.finish();
        }
    }

    private void readRow(TableRow row) {
        problems.setLength(0);
        String rowProblem = row.problem();
        if (rowProblem != null) {
            ImportProblem.of("", rowProblem).appendTo(problems);
            Arrays.fill(values, null);
            return;
        }
        for (AccountColumn column : COLUMNS) {
            values[column.ordinal()] = readCell(row, column);
        }
    }

    private @Nullable Object readCell(TableRow row, AccountColumn column) {
        Parsed<?> parsed = row.parse(places[column.ordinal()], AccountImportCells.parser(column));
        String reason = parsed.reason();
        if (reason != null) {
            ImportProblem.of(column.key(), reason).appendTo(problems);
            return null;
        }
        Object value = parsed.value();
        if (value == null && AccountImportCells.isRequired(column)) {
            ImportProblem.of(column.key(), "is missing").appendTo(problems);
        }
        return value == null ? blanks[column.ordinal()] : value;
    }

    private void writeRow(BulkCopy copy, long rowNumber) throws SQLException {
        copy.text(importId)
                .number(rowNumber)
                .uuid(Ids.next())
                .uuid(customerId())
                .text(problems.length() == 0 ? null : problems);
        for (Object value : values) {
            write(copy, value);
        }
        copy.endRow();
    }

    /** Only the first of neighbouring rows of one customer carries an identifier for it: most files are sorted so. */
    private @Nullable UUID customerId() {
        Object number = values[AccountColumn.CUSTOMER_NUMBER.ordinal()];
        if (number == null || number.equals(lastCustomerNumber)) {
            return null;
        }
        lastCustomerNumber = number;
        return Ids.next();
    }

    private static void write(BulkCopy copy, @Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            copy.decimal(decimal);
        } else if (value instanceof LocalDate date) {
            copy.date(date);
        } else if (value instanceof Boolean yes) {
            copy.bool(yes);
        } else {
            copy.text((String) value);
        }
    }
}
