package tieline.crs;

import java.util.Locale;

/** A line of the tariff with the words of its source (002_4332f3f2ce4bb594.txt, Appendix B). */
public enum TariffLine {
    /** Line 1, a debit. */
    OBLIGATION(
            "CRS obligation",
            "A debit entry representing the CRS obligation of core direct access (\u201cDA\u201d) customers.",
            "A debit entry representing the CRS obligation of non-core DA customers."),
    /** Line 2, a credit. */
    PAYMENT(
            "CRS payment",
            "A credit entry representing the CRS payment by core DA customers.",
            "A credit entry representing the CRS payment by non-core DA customers."),
    /** Line 3, a credit. */
    MAKE_UP(
            "Make-up payment",
            "A credit entry representing the CRS make-up payment made by core DA customers when they return to bundled"
                    + " service.",
            "A credit entry representing the CRS make-up payment made by non-core DA customers when they return to bundled"
                    + " service."),
    /** Line 4, a credit. */
    GIVEN(
            "Own defaults \u00d7 other class\u2019s load share",
            "A credit entry representing the CRS uncollectable from core DA customers that default times the ratio of"
                    + " non-core to total DA load.",
            "A credit entry representing the CRS uncollectable from non-core DA customers that default times the ratio of"
                    + " core to total DA load."),
    /** Line 5, a debit. */
    TAKEN(
            "Other class\u2019s defaults \u00d7 own load share",
            "A debit entry representing the CRS uncollectable from non-core customers that default times the ratio of core"
                    + " to total DA load.",
            "A debit entry representing the CRS uncollectable from core DA customers that default times the ratio of"
                    + " non-core to total DA load."),
    /** Line 6, a debit; the non-core list prints it as 7. */
    INTEREST(
            "Interest",
            "A debit entry representing the interest on the combined balance of lines 1 \u2013 5 calculated using the"
                    + " adopted long-term before-tax corporate interest rate.",
            "A debit entry representing the interest on the combined balance of lines 1 \u2013 5 calculated using the"
                    + " adopted long-term after-tax corporate interest rate.");

    private static final int PRINTED_SEVEN = 7;

    private final String label;
    private final String core;
    private final String nonCore;

    TariffLine(String label, String core, String nonCore) {
        this.label = label;
        this.core = core;
        this.nonCore = nonCore;
    }

    /** Its number, 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /** The number as the list of the class prints it (question 4). */
    public int printed(CrsClass crsClass) {
        return this == INTEREST && crsClass == CrsClass.NON_CORE ? PRINTED_SEVEN : number();
    }

    /** A short name, for both classes. */
    public String label() {
        return label;
    }

    /** A short name for a class. */
    public String label(CrsClass crsClass) {
        return switch (this) {
            case GIVEN -> crsClass.label() + " defaults \u00d7 " + lower(crsClass.other()) + " load share";
            case TAKEN -> crsClass.other().label() + " defaults \u00d7 " + lower(crsClass) + " load share";
            default -> label;
        };
    }

    private static String lower(CrsClass crsClass) {
        return crsClass.label().toLowerCase(Locale.ROOT);
    }

    /** The words of the source for a class. */
    public String words(CrsClass crsClass) {
        return crsClass == CrsClass.CORE ? core : nonCore;
    }

    /** Dr for a debit, which raises the debt, Cr for a credit. */
    public String side() {
        return this == PAYMENT || this == MAKE_UP || this == GIVEN ? "Cr" : "Dr";
    }
}
