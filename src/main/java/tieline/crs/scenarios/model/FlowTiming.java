package tieline.crs.scenarios.model;

/** When within a period a projection lets obligations arise and payments come in, and how often it adds interest. */
public enum FlowTiming {
    /** Once a year; the flows of a year bear interest for half of it. */
    MID_YEAR("Yearly, flows at mid-year", 1, 0.5),
    /** Once a year; the flows of a year bear no interest in it. */
    END_OF_YEAR("Yearly, flows at the end", 1, 0),
    /** Each month at a twelfth of the rate, on the month's opening balance and its flows, as a subaccount is kept by default. */
    MONTHLY("Monthly", 12, 1);

    private final String label;
    private final int periods;
    private final double share;

    FlowTiming(String label, int periods, double share) {
        this.label = label;
        this.periods = periods;
        this.share = share;
    }

    /** The words on pages. */
    public String label() {
        return label;
    }

    /** How many periods a year has. */
    int periods() {
        return periods;
    }

    /** For which part of a period its own flows bear interest. */
    double share() {
        return share;
    }
}
