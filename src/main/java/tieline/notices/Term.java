package tieline.notices;

/**
 * For how long the customer agrees.
 *
 * @param length months or years, 1 or more; 0 for month to month
 */
public record Term(Unit unit, int length) {

    /** What the length counts. */
    public enum Unit {
        MONTH_TO_MONTH("Month to month"),
        MONTHS("A number of months"),
        YEARS("A number of years");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** The words that pages use. */
        public String label() {
            return label;
        }
    }

    /** The key of the sentence. */
    String sentence() {
        return switch (unit) {
            case MONTH_TO_MONTH -> "summary.term.month-to-month";
            case MONTHS -> "summary.term.months";
            case YEARS -> length == 1 ? "summary.term.year" : "summary.term.years";
        };
    }
}
