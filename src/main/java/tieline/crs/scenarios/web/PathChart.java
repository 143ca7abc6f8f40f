package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tieline.crs.scenarios.model.Projection;

/**
 * Balances at year ends as lines, in the units of its picture. The table beside it has the same figures.
 *
 * @param lines one for each path, told apart by their dashes and the name at their end, not by colour alone
 */
public record PathChart(List<Line> lines, List<Tick> years, List<Tick> amounts, int bottom, int right, String words) {

    static final int LEFT = 60;
    static final int WIDTH = 700;
    static final int HEIGHT = 220;
    private static final int TOP = 16;
    private static final int AMOUNTS = 4;
    private static final int MOST_YEARS = 12;

    /** A path: its corners as SVG takes them, and where it ends. */
    public record Line(String name, String cssClass, String points, int endX, int endY, int nameX, int nameY) {}

    /** A place on an axis with its words. */
    public record Tick(int at, String label) {}

    /** A path with the name it is known by. */
    record Named(String name, Projection path) {}

    static PathChart of(List<Named> paths) {
        int first =
                paths.stream().mapToInt(each -> each.path().openingYear()).min().orElseThrow();
        int last = paths.stream().mapToInt(PathChart::lastYear).max().orElseThrow();
        double highest = ceiling(
                paths.stream().mapToDouble(each -> each.path().maximum()).max().orElseThrow());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            lines.add(line(paths.get(i), i, first, last, highest));
        }
        return new PathChart(lines, years(first, last), amounts(highest), TOP + HEIGHT, LEFT + WIDTH, words(paths));
    }

    private static Line line(Named named, int index, int first, int last, double highest) {
        List<Double> balances = named.path().balances();
        List<String> points = new ArrayList<>();
        int x = LEFT;
        int y = TOP;
        for (int year = 0; year < balances.size(); year++) {
            x = x(named.path().openingYear() + year, first, last);
            y = y(balances.get(year), highest);
            points.add(x + "," + y);
        }
        int half = balances.size() / 2;
        int nameX = x(named.path().openingYear() + half, first, last) + 6;
        return new Line(
                named.name(),
                "path path-" + index,
                String.join(" ", points),
                x,
                y,
                nameX,
                y(balances.get(half), highest) - 8);
    }

    private static int lastYear(Named named) {
        return named.path().openingYear() + named.path().balances().size() - 1;
    }

    private static int x(int year, int first, int last) {
        return LEFT + WIDTH * (year - first) / Math.max(1, last - first);
    }

    private static int y(double amount, double highest) {
        return TOP + (int) Math.round(HEIGHT * (1 - amount / highest));
    }

    /** The next round figure: 1, 2 or 5 and zeros. */
    private static double ceiling(double amount) {
        double step = StrictMath.pow(10, Math.floor(StrictMath.log10(amount)));
        for (int factor : new int[] {1, 2, 4, 6, 8}) {
            if (amount <= factor * step) {
                return factor * step;
            }
        }
        return 10 * step;
    }

    private static List<Tick> years(int first, int last) {
        int step = 1 + (last - first) / MOST_YEARS;
        List<Tick> ticks = new ArrayList<>();
        for (int year = first; year <= last; year += step) {
            ticks.add(new Tick(x(year, first, last), String.valueOf(year)));
        }
        return ticks;
    }

    private static List<Tick> amounts(double highest) {
        List<Tick> ticks = new ArrayList<>();
        for (int part = 0; part <= AMOUNTS; part++) {
            double amount = highest * part / AMOUNTS;
            ticks.add(new Tick(
                    y(amount, highest),
                    String.format(Locale.US, amount > 0 && amount < 10 ? "%,.1f" : "%,.0f", amount)));
        }
        return ticks;
    }

    private static String words(List<Named> paths) {
        return paths.stream()
                .map(each -> each.name() + ": highest " + million(each.path()) + " million dollars at the end of "
                        + each.path().maximumYear() + ", " + PathWords.payoff(each.path()))
                .collect(Collectors.joining("; "));
    }

    private static BigDecimal million(Projection path) {
        return ReplicaRow.rounded(path.maximum(), 1);
    }
}
