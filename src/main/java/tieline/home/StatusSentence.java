package tieline.home;

import java.util.ArrayList;
import java.util.List;
import tieline.dasr.overview.ExceptionCounts;

/** The sentence under the title of the first page: what waits, what is late, what is open. */
final class StatusSentence {

    private StatusSentence() {}

    /** At most three short sentences; one where nothing needs anybody. */
    static String of(int tasks, boolean decisions, List<DeadlineRow> deadlines, ExceptionCounts exceptions) {
        List<String> parts = new ArrayList<>();
        if (tasks > 0) {
            parts.add(tasks(tasks, decisions ? "decision" : "item"));
        }
        List<DeadlineRow> late = deadlines.stream().filter(DeadlineRow::isLate).toList();
        if (late.size() == 1) {
            parts.add("One deadline is late: " + late.get(0).what() + ".");
        } else if (late.size() > 1) {
            parts.add(Counted.sentence(Counted.word(late.size())) + " deadlines are late.");
        }
        if (exceptions.open() > 0) {
            parts.add(exceptions(exceptions));
        }
        if (parts.isEmpty()) {
            return "Nothing waits for you, nothing is late, and no exception is open.";
        }
        return (tasks == 0 ? "Nothing waits for you. " : "") + String.join(" ", parts);
    }

    /** The sentence for a person who reads neither accounts nor batches. */
    static String ofTasks(int tasks) {
        return tasks == 0 ? "Nothing waits for you." : tasks(tasks, "item");
    }

    private static String tasks(int number, String thing) {
        return Counted.sentence(Counted.word(number)) + " " + (number == 1 ? thing + " waits" : thing + "s wait")
                + " for you.";
    }

    private static String exceptions(ExceptionCounts counts) {
        String owner = counts.unowned() == 0
                ? ""
                : counts.unowned() == counts.open() && counts.open() == 1
                        ? " and has no owner"
                        : ", " + Counted.word(counts.unowned()) + " without an owner";
        return Counted.sentence(Counted.word(counts.open()))
                + (counts.open() == 1 ? " exception is open" : " exceptions are open") + owner + ".";
    }
}
