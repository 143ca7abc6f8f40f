package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.Formats;
import tieline.platform.web.StateMark;

/**
 * Balances at month ends as bars, in the units of its picture: full for closed months, an outline for those that can change.
 * The table beside it has the same figures.
 */
public record BalanceChart(String words, List<Bar> bars, List<Tick> amounts, List<Point> points) {

    /** A bar with the words above and below it; null where there is no room for them. */
    public record Bar(
            int x,
            int y,
            int width,
            int height,
            boolean closed,
            @Nullable String amount,
            @Nullable String month) {

        /** The middle. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** A line across with its amount. */
    public record Tick(int at, String label) {}

    /**
     * A row of the table.
     *
     * @param change against the month before; null for the first one
     */
    public record Point(
            YearMonth month, StateMark mark, @Nullable BigDecimal change, BigDecimal balance, boolean closed) {}

    static final int LEFT = 78;
    static final int WIDTH = 382;
    static final int TOP = 22;
    static final int HEIGHT = 160;
    private static final int AMOUNTS = 4;
    private static final int MOST_AMOUNTS = 4;
    private static final int MOST_MONTHS = 6;
    private static final int CENTS = 100;

    static BalanceChart of(String name, List<Point> points, Formats formats) {
        long highest = ceiling(points.stream()
                .mapToLong(each -> each.balance().longValue())
                .max()
                .orElse(0));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            bars.add(bar(points, i, highest, formats));
        }
        List<Tick> amounts = new ArrayList<>();
        for (int part = 0; part <= AMOUNTS; part++) {
            amounts.add(new Tick(TOP + HEIGHT - HEIGHT * part / AMOUNTS, formats.count(highest * part / AMOUNTS)));
        }
        return new BalanceChart(words(name, points, formats), bars, amounts, points);
    }

    private static Bar bar(List<Point> points, int index, long highest, Formats formats) {
        Point point = points.get(index);
        int slot = WIDTH / Math.max(points.size(), 2);
        int width = Math.max(2, Math.min(44, slot * 6 / 10));
        long cents = point.balance().movePointRight(2).longValue();
        int height = (int) (cents / CENTS * HEIGHT / highest);
        boolean named = index % (1 + (points.size() - 1) / MOST_MONTHS) == 0;
        return new Bar(
                LEFT + slot * index + (slot - width) / 2,
                TOP + HEIGHT - Math.max(1, height),
                width,
                Math.max(1, height),
                point.closed(),
                points.size() <= MOST_AMOUNTS ? formats.money(point.balance()) : null,
                named ? formats.month(point.month()) : null);
    }

    /** The next round figure: 1, 2, 4, 6 or 8 and zeros. */
    private static long ceiling(long amount) {
        long step = 1;
        while (step * 10 <= amount) {
            step *= 10;
        }
        for (int factor : new int[] {1, 2, 4, 6, 8}) {
            if (amount <= factor * step) {
                return Math.max(AMOUNTS, factor * step);
            }
        }
        return 10 * step;
    }

    private static String words(String name, List<Point> points, Formats formats) {
        if (points.isEmpty()) {
            return name;
        }
        Point last = points.get(points.size() - 1);
        return "%s: balance at %d month ends, %s dollars at the end of %s"
                .formatted(name, points.size(), formats.money(last.balance()), formats.month(last.month()));
    }
}
