package tieline.simulator;

import java.util.List;

/**
 * What the utility makes of one request.
 *
 * @param kind accepted, pending, rejected or refused
 * @param reasons why, for a rejected one
 */
record Verdict(Kind kind, List<RejectReason> reasons) {

    static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, List.of());
    static final Verdict PENDING = new Verdict(Kind.PENDING, List.of());
    static final Verdict REFUSED = new Verdict(Kind.REFUSED, List.of());

    /** The four things that can become of a request. */
    enum Kind {
        /** An 814 accepts it, with a service end date. */
        ACCEPTED,
        /** An 814 says that it is pended; a second one accepts it later. */
        PENDING,
        /** An 814 rejects it. */
        REJECTED,
        /** The 997 refuses its set, and no 814 follows. */
        REFUSED
    }

    static Verdict rejected(RejectReason... reasons) {
        return new Verdict(Kind.REJECTED, List.of(reasons));
    }

    static Verdict rejected(List<RejectReason> reasons) {
        return new Verdict(Kind.REJECTED, List.copyOf(reasons));
    }
}
