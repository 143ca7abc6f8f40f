package tieline.accounts.web;

import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.AccountColumn;
import tieline.accounts.AccountReference;
import tieline.accounts.AccountRow;
import tieline.accounts.AccountSort;
import tieline.accounts.ReturnRight;
import tieline.platform.web.Formats;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;
import tieline.platform.web.ViewAddress;

/** Lays accounts out as the rows of a table, decided once here so that the template only writes them. */
@Component
class AccountTable {

    private final Formats format;
    private final String contextPath;

    AccountTable(Formats format, ServletContext server) {
        this.format = format;
        this.contextPath = server.getContextPath();
    }

    /** One row: the account's reference, number and cells. */
    record Row(UUID id, AccountReference reference, List<AccountCell> cells) {

        /** The account's number, the row's head. */
        public String number() {
            return reference.number();
        }
    }

    /**
     * A page of the list of accounts, written: its heads sort, its rows can be ticked.
     *
     * @param batches the live requests' batches by account
     */
    AccountTableMarkup list(
            ViewAddress view, AccountsColumns columns, List<AccountRow> rows, Map<UUID, String> batches) {
        return written(view, columns, rows, batches);
    }

    /** Rows of a frozen list or of a comparison, written in their one order. */
    AccountTableMarkup frozen(List<AccountRow> rows) {
        return written(null, AccountsColumns.USUAL_OF_FILE, rows, Map.of());
    }

    private AccountTableMarkup written(
            @Nullable ViewAddress view, AccountsColumns columns, List<AccountRow> rows, Map<UUID, String> batches) {
        return new AccountTableMarkup.Writer(view, contextPath)
                .write(heads(columns, rows), rows(columns, rows, batches), format.counted(rows.size(), "row", "rows"));
    }

    private List<AccountHead> heads(AccountsColumns columns, List<AccountRow> rows) {
        List<AccountHead> heads = new ArrayList<>();
        for (AccountColumn column : columns.shown()) {
            boolean sortable = AccountSort.parse(column.key()).isPresent();
            heads.add(new AccountHead(
                    column.key(), column.label(), isFigure(column) ? "r" : null, sortable, sum(column, rows)));
        }
        if (columns.liveBatch()) {
            heads.add(new AccountHead("live_batch", "Live batch", null, false, null));
        }
        return heads;
    }

    private List<Row> rows(AccountsColumns columns, List<AccountRow> rows, Map<UUID, String> batches) {
        return rows.stream()
                .map(row -> {
                    List<AccountCell> cells = new ArrayList<>();
                    columns.shown().forEach(column -> cells.add(cell(column, row)));
                    if (columns.liveBatch()) {
                        String batch = batches.get(row.accountId());
                        cells.add(batch == null ? AccountCell.of(null) : AccountCell.opening(batch, "/dasr/" + batch));
                    }
                    return new Row(row.accountId(), row.reference(), cells);
                })
                .toList();
    }

    /** The return right as a page shows it: words alone where nothing is open. */
    static StateMark mark(ReturnRight returnRight) {
        Shape shape = switch (returnRight) {
            case EXPLICIT -> Shape.DONE;
            case SILENT, UNKNOWN -> Shape.WAITING;
            case PROHIBITED -> Shape.ALARM;
        };
        return new StateMark(shape, returnRight.label());
    }

    private AccountCell cell(AccountColumn column, AccountRow row) {
        return switch (column) {
            case UTILITY -> AccountCell.of(row.utility().label());
            case CUSTOMER_NAME -> AccountCell.clipped(row.customerName());
            case CUSTOMER_CLASS -> AccountCell.of(row.customerClass().label());
            case STATUS -> AccountCell.of(row.status().label());
            case SERVICE_ADDRESS, MAILING_ADDRESS, EMAIL -> AccountCell.clipped((String) column.valueIn(row));
            case ANNUAL_KWH -> AccountCell.figure(format.decimals(row.annualKwh(), 0));
            case PEAK_KW -> AccountCell.figure(format.decimals(row.peakKw(), 0));
            case CONTRACT_PRICE_USD_PER_KWH -> AccountCell.figure(format.price(row.contractPrice()));
            case RETURN_RIGHT ->
                row.returnRight() == ReturnRight.EXPLICIT
                        ? AccountCell.of(row.returnRight().label())
                        : AccountCell.marked(mark(row.returnRight()));
            case COMMON_AREA -> AccountCell.of(row.commonArea() ? "yes" : "no");
            default -> AccountCell.of(column.valueIn(row));
        };
    }

    private @Nullable String sum(AccountColumn column, List<AccountRow> rows) {
        return switch (column) {
            case ANNUAL_KWH -> sum(rows, AccountRow::annualKwh);
            case PEAK_KW -> sum(rows, AccountRow::peakKw);
            default -> null;
        };
    }

    private String sum(List<AccountRow> rows, Function<AccountRow, @Nullable BigDecimal> value) {
        return format.decimals(
                rows.stream().map(value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add), 0);
    }

    private static boolean isFigure(AccountColumn column) {
        return column == AccountColumn.ANNUAL_KWH
                || column == AccountColumn.PEAK_KW
                || column == AccountColumn.CONTRACT_PRICE_USD_PER_KWH;
    }
}
