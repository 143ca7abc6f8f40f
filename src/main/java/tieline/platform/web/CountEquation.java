package tieline.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts shown as an equation: a total equals its addends, each of which opens its rows. What the addends do not
 * explain is shown as an addend of its own, never hidden.
 *
 * @param title what is counted, such as "814 response"
 * @param caption the question it answers, in a line or two
 * @param totalWord the word of the total, such as "Sent"
 * @param total zero or more
 */
public record CountEquation(String title, String caption, String totalWord, long total, List<Addend> addends) {

    /** The width of the drawn bar in its own units. */
    private static final long BAR = 1000;

    /**
     * One addend.
     *
     * @param count zero or more; at zero the shape loses its alarm
     * @param href where its rows are, or null
     */
    public record Addend(
            Shape shape, String word, long count, @Nullable String href) {

        /** The shape and word as shown: a count of nothing is no alarm and nothing done. */
        public StateMark mark() {
            return new StateMark(count == 0 && shape != Shape.DONE ? Shape.OPEN : shape, word);
        }
    }

    /** A piece of the bar, in thousandths of its width. */
    public record Segment(long x, long width, String cssClass) {}

    /** The addends, and what they leave unexplained as a last one that needs a person. */
    public List<Addend> terms() {
        long missing = total - addends.stream().mapToLong(Addend::count).sum();
        if (missing == 0) {
            return addends;
        }
        List<Addend> terms = new ArrayList<>(addends);
        terms.add(new Addend(Shape.ALARM, missing > 0 ? "Not accounted for" : "Counted twice", missing, null));
        return terms;
    }

    /** The bar: every addend's share of the total, in their order, without gaps. Empty while the total is zero. */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        long counted = 0;
        for (Addend term : terms()) {
            if (term.count() > 0 && total > 0) {
                long from = Math.min(BAR, counted * BAR / total);
                counted += term.count();
                long to = Math.min(BAR, counted * BAR / total);
                segments.add(new Segment(from, to - from, "f-" + term.shape().cssClass()));
            }
        }
        return segments;
    }
}
