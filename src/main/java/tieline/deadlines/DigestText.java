package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;

/** The words of the daily e-mail: what is late and what is due within five working days. */
@Component
class DigestText {

    /** Deadlines named in one e-mail; what is beyond is said with the address of the list. */
    static final int LINES_MOST = 60;

    private static final int WORKING_DAYS_AHEAD = 5;

    private final TimeLeft left;
    private final WorkingDays workingDays;
    private final String address;
    private final Clock clock;

    DigestText(TimeLeft left, WorkingDays workingDays, @Value("${tieline.web-address}") String address, Clock clock) {
        this.left = left;
        this.workingDays = workingDays;
        this.address = address;
        this.clock = clock;
    }

    /** The last day of which it tells. */
    LocalDate horizon(LocalDate today) {
        return workingDays.plus(today, WORKING_DAYS_AHEAD);
    }

    String subject(List<DeadlineItem> items, LocalDate today) {
        long late = items.stream().filter(item -> item.isLate(clock.instant())).count();
        long due = items.size() - late;
        String lateWords = late == 0 ? "" : late + " late, ";
        return "Deadlines, " + Pacific.day(today) + ": " + lateWords + due + " due soon";
    }

    String body(String name, List<DeadlineItem> items, LocalDate today) {
        StringBuilder text = new StringBuilder();
        text.append(name)
                .append(",\n\nlate, or due by ")
                .append(Pacific.day(horizon(today)))
                .append(":\n");
        items.stream().limit(LINES_MOST).forEach(item -> line(text, item));
        if (items.size() > LINES_MOST) {
            text.append("\nThere are more: ").append(address).append("/deadlines\n");
        }
        text.append("\nDays are working days in Pacific time. You get this because you asked for it; end it at ")
                .append(address)
                .append("/deadlines/subscriptions\n");
        return text.toString();
    }

    private void line(StringBuilder text, DeadlineItem item) {
        text.append('\n')
                .append(item.dueOn())
                .append("  ")
                .append(left.words(item))
                .append("\n  ")
                .append(item.title())
                .append(" (")
                .append(item.subject().label())
                .append(")\n  Rule: ")
                .append(item.rule())
                .append("; ")
                .append(item.citation())
                .append("\n  ")
                .append(address)
                .append(item.address())
                .append('\n');
    }
}
