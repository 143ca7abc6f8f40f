package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tieline.platform.web.CountEquation.Addend;
import tieline.platform.web.CountEquation.Segment;

class CountEquationTest {

    @Test
    void drawsEachAddendInItsShareAndWithoutGaps() {
        CountEquation sent = equation(128, 99, 1, 28);

        assertThat(sent.segments())
                .containsExactly(
                        new Segment(0, 773, "f-ok"), new Segment(773, 8, "f-bad"), new Segment(781, 219, "f-wait"));
    }

    @Test
    void showsWhatTheAddendsLeaveUnexplained() {
        assertThat(equation(128, 99, 1, 27).terms())
                .last()
                .isEqualTo(new Addend(Shape.ALARM, "Not accounted for", 1, null));
        assertThat(equation(128, 99, 1, 29).terms())
                .last()
                .isEqualTo(new Addend(Shape.ALARM, "Counted twice", -1, null));
    }

    @Test
    void takesTheAlarmFromACountOfZero() {
        assertThat(new Addend(Shape.ALARM, "Rejected", 0, null).mark())
                .isEqualTo(new StateMark(Shape.OPEN, "Rejected"));
        assertThat(new Addend(Shape.ALARM, "Rejected", 1, null).mark())
                .isEqualTo(new StateMark(Shape.ALARM, "Rejected"));
    }

    @Test
    void drawsNothingWhileThereIsNothing() {
        assertThat(equation(0, 0, 0, 0).segments()).isEmpty();
    }

    @Property(tries = 200)
    void fillsTheBarExactlyWhenTheCountsAddUp(
            @ForAll @Size(min = 3, max = 3) List<@IntRange(max = 2_000_000) Integer> counts) {
        int total = counts.stream().mapToInt(Integer::intValue).sum();
        CountEquation equation = equation(total, counts.get(0), counts.get(1), counts.get(2));

        long width = equation.segments().stream().mapToLong(Segment::width).sum();
        assertThat(width).isEqualTo(total == 0 ? 0 : 1000);
    }

    private static CountEquation equation(long total, long done, long rejected, long waiting) {
        return new CountEquation(
                "997 acknowledgment",
                "Is the file well formed?",
                "Sent",
                total,
                List.of(
                        new Addend(Shape.DONE, "Acknowledged", done, null),
                        new Addend(Shape.ALARM, "Rejected", rejected, null),
                        new Addend(Shape.WAITING, "Waiting", waiting, null)));
    }
}
