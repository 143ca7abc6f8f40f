package tieline.simulator;

/**
 * One REF*7G of a rejecting 814.
 *
 * @param code REF02
 * @param text REF03, empty for none; code A13 always has one
 */
record RejectReason(String code, String text) {

    static RejectReason of(String code) {
        return new RejectReason(code, "");
    }
}
