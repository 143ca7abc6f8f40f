package tieline.crs.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.InputLine;
import tieline.crs.Reading;
import tieline.crs.TariffLine;

/** The table of a subaccount as the tariff lists it: lines down, months across. */
final class SubaccountTable {

    private final CrsClass crsClass;
    private final List<SubaccountColumn> columns;
    private final List<LedgerRow> rows = new ArrayList<>();

    private SubaccountTable(CrsClass crsClass, List<SubaccountColumn> columns) {
        this.crsClass = crsClass;
        this.columns = columns;
    }

    static List<LedgerRow> rows(CrsClass crsClass, List<SubaccountColumn> columns) {
        return columns.isEmpty() ? List.of() : new SubaccountTable(crsClass, columns).all();
    }

    private List<LedgerRow> all() {
        balance(
                "line",
                "Opening balance",
                each -> each.lines().opening(),
                columns.get(0).lines().opening());
        for (TariffLine line : TariffLine.values()) {
            if (line == TariffLine.INTEREST) {
                corrections();
                money("sum", "Net of lines 1 to 5", null, each -> each.lines().net());
            }
            line(line);
        }
        trueUp();
        long last = columns.get(columns.size() - 1).lines().closing();
        balance("total", "Closing balance", each -> each.lines().closing(), last);
        revenueRequirement();
        inputs();
        return rows;
    }

    private void line(TariffLine line) {
        List<LedgerCell> cells = columns.stream()
                .map(each ->
                        new LedgerCell(SubaccountColumn.dollars(each.lines().line(line.number())), origin(line, each)))
                .toList();
        rows.add(new LedgerRow(
                "line",
                line.printed(crsClass),
                line.label(crsClass),
                line.words(crsClass),
                line.side(),
                2,
                cells,
                SubaccountColumn.dollars(sum(each -> each.lines().line(line.number())))));
    }

    /** Lines 1 to 3 come from the inputs; 4 to 6 are computed, and the month says how. */
    private String origin(TariffLine line, SubaccountColumn column) {
        return switch (line) {
            case OBLIGATION -> column.origin(crsClass, InputLine.OBLIGATION);
            case PAYMENT -> column.origin(crsClass, InputLine.PAYMENT);
            case MAKE_UP -> column.origin(crsClass, InputLine.MAKE_UP);
            case GIVEN, TAKEN, INTEREST -> CrsAddresses.month(column.utility(), column.month()) + "#how";
        };
    }

    private void corrections() {
        if (columns.stream().anyMatch(each -> each.lines().correction().lines() != 0)) {
            money(
                    "line",
                    "Corrections of earlier months",
                    "Reversals and replacements of lines 1 to 5",
                    each -> each.lines().correction().lines());
        }
    }

    private void trueUp() {
        if (columns.stream().anyMatch(each -> each.lines().correction().trueUp() != 0)) {
            money(
                    "line",
                    "Interest true-up",
                    "What the corrections would have borne",
                    each -> each.lines().correction().trueUp());
        }
    }

    private void revenueRequirement() {
        boolean interest = columns.stream()
                .anyMatch(each ->
                        each.readings().of(Reading.REVENUE_REQUIREMENT).key().equals("WITH_INTEREST"));
        rows.add(LedgerRow.group("Generation revenue requirement", null));
        money("line", crsClass.label() + " direct access", "As written: the opposite", each -> -each.bundledShift());
        money(
                "line",
                crsClass.label() + " bundled",
                interest
                        ? "As written; question 11 is read as: interest included"
                        : "As written: lines 1 to 5 as posted, without the interest",
                SubaccountColumn::bundledShift);
        money("sum", "Sum", null, each -> 0L);
        money(
                "line",
                crsClass.label() + " bundled, cash",
                "Without lines 4 and 5: what changes hands within the class",
                each -> each.lines().bundledCash());
    }

    private void inputs() {
        rows.add(LedgerRow.group("Inputs of lines 4 and 5", null));
        for (InputLine line : List.of(InputLine.LOAD, InputLine.UNCOLLECTABLE)) {
            for (CrsClass each : CrsClass.values()) {
                figure(each, line);
            }
        }
        money(
                "line",
                "Offered, not posted",
                "Beyond zero: outside this account",
                each -> each.lines().excess());
    }

    private void figure(CrsClass of, InputLine line) {
        List<LedgerCell> cells = columns.stream()
                .map(each -> {
                    ClassInput input = each.input(of);
                    return new LedgerCell(input == null ? null : line.of(input), each.origin(of, line));
                })
                .toList();
        BigDecimal across =
                cells.stream().map(LedgerCell::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        String name = of.label() + (line == InputLine.LOAD ? " DA load, kWh" : " uncollectable");
        rows.add(new LedgerRow("line", null, name, null, null, line.decimals(), cells, across));
    }

    private void balance(String kind, String name, ToLongFunction<SubaccountColumn> cents, long across) {
        rows.add(new LedgerRow(kind, null, name, null, null, 2, cells(cents), SubaccountColumn.dollars(across)));
    }

    private void money(String kind, String name, @Nullable String words, ToLongFunction<SubaccountColumn> cents) {
        rows.add(new LedgerRow(kind, null, name, words, null, 2, cells(cents), SubaccountColumn.dollars(sum(cents))));
    }

    private List<LedgerCell> cells(ToLongFunction<SubaccountColumn> cents) {
        return columns.stream()
                .map(each -> new LedgerCell(SubaccountColumn.dollars(cents.applyAsLong(each)), null))
                .toList();
    }

    private long sum(ToLongFunction<SubaccountColumn> cents) {
        return columns.stream().mapToLong(cents).sum();
    }
}
