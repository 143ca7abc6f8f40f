package tieline.home;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.deadlines.DeadlinePages;
import tieline.deadlines.TimeLeft;

/** What is late or due within the month, each with the rule that sets the day. */
@Component
class DueSoon {

    private static final int DAYS = 30;
    private static final int READ = 200;

    private final DeadlinePages deadlines;
    private final TimeLeft left;
    private final Clock clock;

    DueSoon(DeadlinePages deadlines, TimeLeft left, Clock clock) {
        this.deadlines = deadlines;
        this.left = left;
        this.clock = clock;
    }

    /** The next deadlines and those that are late, the earliest first. */
    List<DeadlineRow> rows() {
        return deadlines.dueWithin(DAYS, READ).stream()
                .map(item -> new DeadlineRow(
                        item.dueOn(),
                        item.title(),
                        item.rule(),
                        item.caveat(),
                        item.subject().label(),
                        item.address(),
                        left.words(item),
                        left.mark(item),
                        item.isLate(clock.instant())))
                .toList();
    }
}
