package tieline.simulator;

import java.util.List;

/** All files that answer one interchange, and the first control number they leave unused. */
record AnswerPlan(List<PlannedAnswer> answers, long nextControl) {

    AnswerPlan {
        answers = List.copyOf(answers);
    }
}
