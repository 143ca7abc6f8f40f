package tieline.dasr.x12;

/**
 * A TA1: the receiver's word on the envelope of an interchange that we sent, and on nothing inside of it.
 *
 * @param controlNumber TA101, ISA13 of our interchange
 * @param date TA102 as it stands
 * @param time TA103 as it stands
 * @param code TA104: {@code A} accepted, {@code E} accepted with errors and not to be sent again, {@code R} rejected
 * @param noteCode TA105 as it stands, {@code 000} for no error
 * @param raw the segment as received
 */
public record InterchangeAck(
        String controlNumber, String date, String time, String code, String noteCode, String raw) {}
