package tieline.dasr.x12;

import java.time.LocalDateTime;

/**
 * What stands around the transaction sets of one interchange with one functional group: ISA, GS, GE and IEA.
 *
 * @param sender who sends
 * @param receiver who receives
 * @param usage test or production
 * @param delimiters the dividing characters
 * @param interchangeControl ISA13, 1 to 999,999,999, never used before towards this receiver
 * @param groupControl GS06, 1 to 999,999,999, never used before towards this receiver
 * @param at the moment of writing on a wall clock in Pacific time
 */
public record Envelope(
        EdiParty sender,
        EdiParty receiver,
        Usage usage,
        Delimiters delimiters,
        long interchangeControl,
        long groupControl,
        LocalDateTime at) {

    private static final long HIGHEST_CONTROL = 999_999_999;

    /** Refuses control numbers out of range. */
    public Envelope {
        refuseOutOfRange("interchange", interchangeControl);
        refuseOutOfRange("group", groupControl);
    }

    private static void refuseOutOfRange(String what, long control) {
        if (control < 1 || control > HIGHEST_CONTROL) {
            throw new IllegalArgumentException(
                    "The " + what + " control number must be from 1 to 999999999: " + control);
        }
    }
}
