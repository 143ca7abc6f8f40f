package tieline.crs;

/** A dated figure that some way to read an open question needs. None of them is known from the sources: each is entered with its own. */
public enum TermFigure {
    /** Question 3: the part of the before-tax rate that taxes take. */
    TAX_RATE(Reading.AFTER_TAX_RATE, "Tax rate", "a fraction, such as 0.4", 6),
    /** Question 9: the core load forecast for a year. */
    CORE_FORECAST_KWH(Reading.LOAD_RATIO, "Core load forecast", "kWh a year", 0),
    /** Question 9: the non-core load forecast for a year. */
    NON_CORE_FORECAST_KWH(Reading.LOAD_RATIO, "Non-core load forecast", "kWh a year", 0),
    /** Question 9: how many months lie between a default and the posting of what it left unpaid. */
    DEFAULT_AGE_MONTHS(Reading.LOAD_RATIO, "Age of defaults", "whole months from the default to its posting", 0),
    /** Question 12: the peak demand from which a customer is non-core. */
    CORE_THRESHOLD_KW(Reading.CORE_THRESHOLD, "Threshold of core", "kW of peak demand", 0);

    private final Reading question;
    private final String label;
    private final String unit;
    private final int decimals;

    TermFigure(Reading question, String label, String unit, int decimals) {
        this.question = question;
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** The question whose reading needs it. */
    public Reading question() {
        return question;
    }

    /** The words on pages. */
    public String label() {
        return label;
    }

    /** What it is counted in. */
    public String unit() {
        return unit;
    }

    /** How many decimals a page shows. */
    public int decimals() {
        return decimals;
    }
}
