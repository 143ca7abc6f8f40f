package tieline.deadlines.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;

/**
 * The next six weeks as a picture: a bar for each day, as high as deadlines fall on it, days off in grey. The list below it
 * holds the same figures.
 *
 * @param days in their order
 * @param most the highest bar's number of deadlines, at least 1
 */
public record MonthStrip(List<Day> days, int most) {

    static final int DAYS = 42;
    private static final int COLUMN = 20;
    private static final int HEIGHT = 40;

    /**
     * One day.
     *
     * @param x where its column begins
     * @param height of its bar; 0 for none
     * @param label the day of the month where a week begins, else empty
     */
    public record Day(LocalDate date, int count, boolean rest, int x, int y, int height, String label) {

        /** What the bar says when pointed at. */
        public String words() {
            return Pacific.day(date) + ": " + count;
        }
    }

    static MonthStrip of(LocalDate first, Map<LocalDate, Integer> counts, WorkingDays workingDays) {
        int most = Math.max(1, counts.values().stream().mapToInt(n -> n).max().orElse(1));
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = first.plusDays(i);
            int count = counts.getOrDefault(date, 0);
            int height = count == 0 ? 0 : Math.max(4, count * HEIGHT / most);
            boolean labelled = i % 7 == 0;
            days.add(new Day(
                    date,
                    count,
                    !workingDays.isWorkingDay(date),
                    i * COLUMN,
                    HEIGHT - height,
                    height,
                    labelled ? Pacific.day(date).replaceAll(",.*", "") : ""));
        }
        return new MonthStrip(days, most);
    }

    /** The picture in one sentence, for who does not see it. */
    public String words() {
        int sum = days.stream().mapToInt(Day::count).sum();
        return sum + " due in the next six weeks, at most " + (sum == 0 ? 0 : most) + " on one day";
    }
}
