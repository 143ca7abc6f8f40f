package tieline.dasr.answers;

/**
 * An answer to a file whose sending we have not noted yet: the utility was faster than our note, or we crashed between. The
 * received file waits unread until the sending job has gone on.
 */
class NotYetSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetSentException(String what) {
        super(what + " is answered before its sending is noted");
    }
}
