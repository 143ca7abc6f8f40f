package tieline.crs.inputs;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.BulkCopy;
import tieline.platform.files.CellParser;
import tieline.platform.files.KnownColumns;
import tieline.platform.files.Parsed;
import tieline.platform.files.TableHeader;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableRow;
import tieline.platform.imports.ImportProblem;

/** Reads one file of inputs from top to bottom into the staging table. For one file, one thread. */
final class CrsImportReader {

    private static final String TARGET =
            "crs_import_rows (import_id, row_no, utility, month, crs_class, account_number,"
                    + " obligation_cents, payment_cents, makeup_cents, uncollectable_cents, load_kwh, problems)";
    private static final String[] DOLLARS = {"obligation_usd", "payment_usd", "makeup_usd", "uncollectable_usd"};

    private final String importId;
    private final CrsImportKind kind;
    private final TableReader table;
    private final TableHeader header;
    private final int[] dollars = new int[DOLLARS.length];
    private final int utility;
    private final int month;
    private final int key;
    private final int load;
    private final StringBuilder problems = new StringBuilder();

    /** @throws tieline.platform.files.TableException when the header lacks, doubles or invents a column */
    CrsImportReader(UUID importId, CrsImportKind kind, TableReader table) {
        this.importId = importId.toString();
        this.kind = kind;
        this.table = table;
        this.header =
                KnownColumns.required(kind.columns().toArray(String[]::new)).require(table);
        this.utility = place("utility");
        this.month = place("month");
        this.key = place(kind.keyColumn());
        this.load = place(kind.loadColumn());
        for (int i = 0; i < DOLLARS.length; i++) {
            dollars[i] = place(DOLLARS[i]);
        }
    }

    private int place(String column) {
        return header.column(column).index();
    }

    /**
     * Copies all rows, bad ones too, and returns their number.
     *
     * @throws tieline.platform.files.TableException when the file cannot be read to its end
     */
    long copyRows(Connection connection, LongConsumer progress) throws SQLException {
        try (BulkCopy copy = BulkCopy.into(connection, TARGET)) {
            while (table.next()) {
                copyRow(copy, table.row());
                progress.accept(table.rowsRead());
            }
            return copy.finish();
        }
    }

    private void copyRow(BulkCopy copy, TableRow row) throws SQLException {
        problems.setLength(0);
        String rowProblem = row.problem();
        copy.text(importId).number(row.number());
        if (rowProblem == null) {
            copyCells(copy, row);
        } else {
            note("", rowProblem);
            for (int i = 0; i < DOLLARS.length + 5; i++) {
                copy.text(null);
            }
        }
        copy.text(problems.length() == 0 ? null : problems).endRow();
    }

    private void copyCells(BulkCopy copy, TableRow row) {
        copy.text(cell(row, utility, "utility", CrsImportCells.UTILITY));
        YearMonth read = cell(row, month, "month", CrsImportCells.MONTH_CELL);
        copy.date(read == null ? null : read.atDay(1));
        boolean classes = kind == CrsImportKind.CLASSES;
        String named = cell(row, key, kind.keyColumn(), classes ? CrsImportCells.CLASS : CrsImportCells.ACCOUNT);
        copy.text(classes ? named : null).text(classes ? null : named);
        for (int i = 0; i < DOLLARS.length; i++) {
            BigDecimal amount = cell(row, dollars[i], DOLLARS[i], CrsImportCells.dollars(kind));
            copy.decimal(amount == null ? null : amount.movePointRight(2).setScale(0));
        }
        copy.decimal(cell(row, load, kind.loadColumn(), CrsImportCells.kwh(kind)));
    }

    private <T> @Nullable T cell(TableRow row, int place, String column, CellParser<T> parser) {
        Parsed<T> parsed = row.parse(place, parser);
        String reason = parsed.reason();
        T value = parsed.value();
        if (reason != null) {
            note(column, reason);
        } else if (value == null) {
            note(column, "is missing");
        }
        return value;
    }

    private void note(String column, String reason) {
        ImportProblem.of(column, reason).appendTo(problems);
    }
}
