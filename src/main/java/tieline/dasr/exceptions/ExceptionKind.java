package tieline.dasr.exceptions;

/** What happened that a person must look at. */
public enum ExceptionKind {
    UNREADABLE("Unreadable file", "A file came in that is no X12 interchange. Nothing in it was taken over."),
    TRUNCATED("File cut off", "A file ends in the middle of a message. What came before its end was read."),
    WRONG_PARTNER(
            "Wrong partner", "A file names another sender or receiver than the route. Nothing in it was taken over."),
    UNKNOWN_ACK(
            "Acknowledgment of an unknown file", "A 997 acknowledges a group that we have not sent over this route."),
    UNKNOWN_RESPONSE("Response to an unknown request", "An 814 answers a request that we have not sent."),
    ACCOUNT_MISMATCH(
            "Account differs", "A response names another account than the request it answers. It was not applied."),
    DUPLICATE_ANSWER("Answer came twice", "The same answer had come before. It was kept and not applied again."),
    CONTRADICTION(
            "Answers contradict", "A later answer says something else than an earlier one. The earlier one stands."),
    LATE_ANSWER("Answer after the end", "An answer came for a request that had come to its end."),
    ACK_REJECTED("Acknowledgment rejects", "The utility could not read the file or a message in it (997 rejected)."),
    RESPONSE_REJECTED("Request rejected", "The utility refuses the request (814 rejected)."),
    UNMAPPED_CODE("Unknown code", "An answer carries a code that Tieline has no words for. It was kept as it is."),
    OVERDUE_ACK("Acknowledgment overdue", "A sent file was not acknowledged in the time that the route allows."),
    OVERDUE_RESPONSE("Response overdue", "A request was not answered in the working days that the route allows."),
    SEND_FAILED("Sending failed", "A file could not be sent. It is kept unchanged and can be sent again."),
    ROUTE_UNREACHABLE("Route does not answer", "No connection to the utility could be opened."),
    FILE_TOO_LARGE("File too large", "A waiting file is larger than is taken. It was left where it is."),
    ENVELOPE_FAULT("Envelope at fault", "The counts or control numbers around the messages do not agree."),
    UTILITY_REQUEST("Request from the utility", "The utility sent a request of its own instead of an answer.");

    private final String title;
    private final String explanation;

    ExceptionKind(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** A few words, for lists. */
    public String title() {
        return title;
    }

    /** What it means, in a sentence or two. */
    public String explanation() {
        return explanation;
    }
}
