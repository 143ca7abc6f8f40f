package tieline.crs.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.TariffLine;
import tieline.platform.files.TableColumn;

/** The columns of a subaccount as a file: one row a month. */
final class SubaccountFile {

    static final List<TableColumn<SubaccountColumn>> COLUMNS = columns();

    private SubaccountFile() {}

    private static List<TableColumn<SubaccountColumn>> columns() {
        List<TableColumn<SubaccountColumn>> all = new ArrayList<>();
        all.add(TableColumn.text("utility", row -> row.utility().name()));
        all.add(TableColumn.text("month", row -> row.month().toString()));
        all.add(TableColumn.text("class", row -> row.lines().subaccount().daClass()));
        all.add(TableColumn.text("state", row -> row.stage().mark().word()));
        all.add(money("opening_usd", row -> row.lines().opening()));
        for (TariffLine line : TariffLine.values()) {
            all.add(money("line_" + line.number() + "_usd", row -> row.lines().line(line.number())));
        }
        all.add(money("corrections_usd", row -> row.lines().correction().lines()));
        all.add(money("interest_true_up_usd", row -> row.lines().correction().trueUp()));
        all.add(money("net_lines_1_to_5_usd", row -> row.lines().net()));
        all.add(money("closing_usd", row -> row.lines().closing()));
        all.add(money("rr_direct_access_usd", row -> -row.bundledShift()));
        all.add(money("rr_bundled_usd", SubaccountColumn::bundledShift));
        all.add(money("rr_bundled_cash_usd", row -> row.lines().bundledCash()));
        all.add(money("offered_not_posted_usd", row -> row.lines().excess()));
        for (CrsClass each : CrsClass.values()) {
            all.add(TableColumn.number(each.daClass() + "_load_kwh", row -> {
                ClassInput input = row.input(each);
                return input == null ? null : input.loadKwh();
            }));
            all.add(TableColumn.number(each.daClass() + "_uncollectable_usd", row -> {
                ClassInput input = row.input(each);
                return input == null ? null : SubaccountColumn.dollars(input.uncollectable());
            }));
        }
        return List.copyOf(all);
    }

    private static TableColumn<SubaccountColumn> money(String name, ToLongFunction<SubaccountColumn> cents) {
        return TableColumn.<SubaccountColumn>number(name, row -> amount(cents.applyAsLong(row)));
    }

    private static BigDecimal amount(long cents) {
        return SubaccountColumn.dollars(cents);
    }
}
