package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tieline.dasr.x12.Delimiters;
import tieline.dasr.x12.DropTerms;
import tieline.dasr.x12.DropWriter;
import tieline.dasr.x12.EdiParty;
import tieline.dasr.x12.Envelope;
import tieline.dasr.x12.Usage;
import tieline.dasr.x12.X12Problem;

/**
 * What one utility expects in the X12 envelope and in each drop request.
 *
 * @param senderQualifier ISA05: the kind of our identifier
 * @param senderId ISA06, GS02 and N104: our identifier
 * @param receiverQualifier ISA07: the kind of the utility's identifier
 * @param receiverId ISA08, GS03 and N104: the utility's identifier
 * @param utilityName N102 of the utility, at most 60 characters
 * @param espName N102 of ours, at most 60 characters
 * @param partyIdQualifier N103: {@code 1} for a D&amp;B number, {@code 9} for one with a suffix
 * @param actionCode ASI01
 * @param reasonCode REF01 {@code 1P}: why the account returns
 * @param reasonText REF03: the same in words
 * @param usageIndicator ISA15: {@code T} for test, {@code P} for real business
 */
@Embeddable
public record EdiProfile(
        String senderQualifier,
        String senderId,
        String receiverQualifier,
        String receiverId,
        String utilityName,
        String espName,
        String partyIdQualifier,
        String actionCode,
        String reasonCode,
        String reasonText,
        String usageIndicator) {

    private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[0-9A-Z]{2,15}");

    /** Which of our values stands in which element of the file. */
    private static final Map<String, String> FIELDS = Map.of(
            "N1*8S N102", "utilityName",
            "N1*SJ N102", "espName",
            "ASI01", "actionCode",
            "REF*1P REF02", "reasonCode",
            "REF*1P REF03", "reasonText");

    /** Us. */
    public EdiParty sender() {
        return new EdiParty(senderQualifier, senderId, partyIdQualifier, espName);
    }

    /** The utility. */
    public EdiParty receiver() {
        return new EdiParty(receiverQualifier, receiverId, partyIdQualifier, utilityName);
    }

    /** The codes of a drop request; the maintenance code is always a drop. */
    public DropTerms terms() {
        return new DropTerms(actionCode, DropTerms.USUAL.maintenanceCode(), reasonCode, reasonText);
    }

    /** Test or real business. */
    public Usage usage() {
        return Usage.of(usageIndicator)
                .orElseThrow(() -> new RouteRefusedException("The usage is T for a test or P for real business."));
    }

    /** What the envelope or a drop request has no place for. */
    List<RouteProblem> problems() {
        Problems problems = new Problems();
        problems.addIf(
                Usage.of(usageIndicator).isEmpty(),
                "usageIndicator",
                "The usage is T for a test or P for real business");
        problems.addIf(
                !"1".equals(partyIdQualifier) && !"9".equals(partyIdQualifier),
                "partyIdQualifier",
                "The kind of party number is 1 or 9");
        addUnless(
                problems,
                QUALIFIER,
                senderQualifier,
                "senderQualifier",
                "A qualifier is two capital letters or digits");
        addUnless(
                problems,
                QUALIFIER,
                receiverQualifier,
                "receiverQualifier",
                "A qualifier is two capital letters or digits");
        addUnless(problems, ID, senderId, "senderId", "An identifier is 2 to 15 capital letters or digits");
        addUnless(problems, ID, receiverId, "receiverId", "An identifier is 2 to 15 capital letters or digits");
        problems.addIf(
                senderQualifier.equals(receiverQualifier) && senderId.equals(receiverId),
                "receiverId",
                "Sender and receiver are the same company");
        problems.addIf(reasonText.isBlank(), "reasonText", "Write the reason in words; the utility's clerks read it");
        if (problems.list().isEmpty()) {
            addWhatTheFileRefuses(problems);
        }
        return problems.list();
    }

    /** Asks the writer of the file itself, so that no route can be set up whose batches could never be written. */
    private void addWhatTheFileRefuses(Problems problems) {
        Envelope envelope = new Envelope(sender(), receiver(), usage(), Delimiters.USUAL, 1, 1, LocalDateTime.MIN);
        for (X12Problem problem : DropWriter.problems(envelope, terms(), List.of())) {
            String field = FIELDS.get(problem.element());
            problems.addIf(field != null, String.valueOf(field), capitalized(problem));
        }
    }

    private static String capitalized(X12Problem problem) {
        return "The " + problem.field() + " " + problem.problem() + ". " + problem.fix();
    }

    private static void addUnless(Problems problems, Pattern pattern, String value, String field, String sentence) {
        problems.addIf(!pattern.matcher(value).matches(), field, sentence);
    }

    /** Whether the utility would take a file under this profile for one of the same parties and the same usage. */
    boolean namesSameParties(EdiProfile other) {
        return sender().equals(other.sender())
                && receiver().equals(other.receiver())
                && usageIndicator.equals(other.usageIndicator);
    }
}
