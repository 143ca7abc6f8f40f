package tieline.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides, by the script, which answers go out when. */
record AnswerPlanner(SimulatorDelays delays) {

    /** The answers of this script, written by {@code writer}. */
    AnswerPlan plan(SimulatorScript script, AnswerWriter writer) {
        List<PlannedAnswer> answers = new ArrayList<>();
        switch (script) {
            case SILENCE -> {}
            case SILENCE_AFTER_997, REJECT_997 -> answers.add(writer.acknowledgment(delays.acknowledge()));
            case ACCEPT_ALL, MIXED, REJECT_ALL -> inOrder(writer, answers, Duration.ZERO);
            case SLOW -> inOrder(writer, answers, delays.slow());
            case OUT_OF_ORDER -> {
                writer.responses(delays.acknowledge()).forEach(answers::add);
                answers.add(writer.acknowledgment(delays.respond()));
            }
            case DUPLICATES -> twice(writer, answers);
            case GARBAGE -> amongGarbage(writer, answers);
        }
        return new AnswerPlan(answers, writer.nextControl());
    }

    private void inOrder(AnswerWriter writer, List<PlannedAnswer> answers, Duration later) {
        answers.add(writer.acknowledgment(delays.acknowledge().plus(later)));
        writer.responses(delays.respond().plus(later)).forEach(answers::add);
        writer.settlements(delays.settle().plus(later)).forEach(answers::add);
    }

    private void twice(AnswerWriter writer, List<PlannedAnswer> answers) {
        PlannedAnswer acknowledgment = writer.acknowledgment(delays.acknowledge());
        answers.add(acknowledgment);
        String again = acknowledgment.file().replace(".x12", "_again.x12");
        answers.add(new PlannedAnswer(acknowledgment.due(), again, acknowledgment.content()));
        writer.responses(delays.respond()).forEach(answers::add);
        writer.responses(delays.respond()).forEach(answers::add);
    }

    private void amongGarbage(AnswerWriter writer, List<PlannedAnswer> answers) {
        answers.add(writer.raw(delays.acknowledge(), ""));
        answers.add(writer.acknowledgment(delays.acknowledge()));
        answers.add(writer.raw(delays.respond(), "THIS IS NOT AN X12 FILE\n"));
        List<PlannedAnswer> good = writer.responsesWithStray(delays.respond()).toList();
        for (PlannedAnswer answer : good) {
            String content = answer.content();
            answers.add(writer.raw(delays.respond(), content.substring(0, content.length() * 2 / 3)));
        }
        writer.misaddressed(delays.respond()).forEach(answers::add);
        answers.addAll(good);
    }
}
