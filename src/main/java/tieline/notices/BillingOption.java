package tieline.notices;

/** Who bills; each has its one paragraph in the notice. */
public enum BillingOption {
    /** One bill from the provider, which collects. */
    PROVIDER("One bill, from the provider", "billing.provider"),
    /** One bill from the utility, which collects. */
    UTILITY("One bill, from the utility", "billing.utility"),
    /** Two bills; each collects its own. */
    SEPARATE("Separate bills", "billing.separate");

    private final String label;
    private final String paragraph;

    BillingOption(String label, String paragraph) {
        this.label = label;
        this.paragraph = paragraph;
    }

    /** The words that pages use. */
    public String label() {
        return label;
    }

    String paragraph() {
        return paragraph;
    }
}
