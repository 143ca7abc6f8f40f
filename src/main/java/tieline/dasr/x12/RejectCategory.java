package tieline.dasr.x12;

/** Our own division of reject reasons by what has to be done; no utility uses it. */
public enum RejectCategory {
    /** The utility cannot match the account or us: correct the data and send a new request. */
    IDENTITY,
    /** The account is in a state that needs no drop: compare with the utility, usually nothing is sent again. */
    STATE,
    /** A field is missing or wrong: fill it in and send a new request. */
    CONTENT,
    /** The date does not fit: send again at another time. */
    TIMING,
    /** A person reads the utility's words. */
    OTHER
}
