package tieline.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.platform.security.Permission;
import tieline.platform.web.Choice;
import tieline.platform.web.StateMark;

/**
 * Everything that the fragment {@code approvals/panel} shows of one submission to the acting person.
 *
 * @param state its state, in the words of its kind
 * @param kindLabel what a page calls the subject
 * @param decisionLabel what a page calls the decision
 * @param makerNames everybody who may not decide, the submitter among them
 * @param hashNow whether the subject holds what was submitted; null where the submission has ended
 * @param decide whether the person may decide, in the own name or for somebody absent; the reason where not
 * @param inOwnName whether the person may in the own name
 * @param absent the absent persons it can be decided for; the value is the person
 * @param verdicts what can be decided, with the words of the choice
 * @param undo whether the person may take the decision back; null where there is none to take back
 * @param comments what was said, the earliest first
 * @param mayComment whether the person may say something
 */
public record ApprovalPanel(
        ApprovalView approval,
        StateMark state,
        String kindLabel,
        String decisionLabel,
        List<String> makerNames,
        @Nullable StateMark hashNow,
        Permission decide,
        boolean inOwnName,
        List<Choice> absent,
        List<Choice> verdicts,
        @Nullable Permission undo,
        List<ApprovalComment> comments,
        boolean mayComment) {

    /** Keeps its own copies. */
    public ApprovalPanel {
        makerNames = List.copyOf(makerNames);
        absent = List.copyOf(absent);
        verdicts = List.copyOf(verdicts);
        comments = List.copyOf(comments);
    }
}
