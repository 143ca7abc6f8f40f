package tieline.dasr.x12;

/** Counts the parts of one file down to its limit. */
final class PartBudget {

    private final int limit;
    private int left;

    PartBudget(int limit) {
        this.limit = limit;
        this.left = limit;
    }

    void spend() {
        left--;
    }

    /** Whether more parts came than the limit allows. */
    boolean spent() {
        return left < 0;
    }

    String reason() {
        return "The file has more than " + limit + " parts; from here on nothing was read.";
    }
}
