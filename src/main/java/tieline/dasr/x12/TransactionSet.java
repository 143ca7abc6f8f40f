package tieline.dasr.x12;

import java.util.List;

/** One transaction set of a received file, understood or not. */
public sealed interface TransactionSet permits FunctionalAck, DropResponse, ReceivedRequest, Unreadable {

    /** ST01: {@code 997}, {@code 814}; empty for a part without ST. */
    String setType();

    /** ST02 as it stands; empty for a part without ST. */
    String setControl();

    /** Number of the first segment in its interchange, ISA being 1; 0 for a part outside of any interchange. */
    int position();

    /** The text as received, from ST to SE with delimiters, to be kept with the answer. */
    String raw();

    /** What the standard forbids in this set; for an understood set these are small things, such as a long text. */
    List<X12Issue> issues();
}
