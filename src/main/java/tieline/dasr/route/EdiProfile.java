package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import tieline.dasr.x12.DropTerms;
import tieline.dasr.x12.EdiParty;
import tieline.dasr.x12.Usage;

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

    /** Refuses identifiers that the envelope has no place for, and a sender that is its own receiver. */
    void check() {
        usage();
        try {
            sender();
            receiver();
        } catch (IllegalArgumentException e) {
            throw new RouteRefusedException(e.getMessage() + ".");
        }
        if (senderQualifier.equals(receiverQualifier) && senderId.equals(receiverId)) {
            throw new RouteRefusedException("Sender and receiver are the same company.");
        }
        if (reasonText.isBlank()) {
            throw new RouteRefusedException("Write the reason in words; the utility's clerks read it.");
        }
    }

    /** Whether the utility would take a file under this profile for one of the same parties and the same usage. */
    boolean namesSameParties(EdiProfile other) {
        return sender().equals(other.sender())
                && receiver().equals(other.receiver())
                && usageIndicator.equals(other.usageIndicator);
    }
}
