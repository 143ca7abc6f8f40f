package tieline.crs;

import java.util.Arrays;
import java.util.List;

/**
 * A question that Appendix B leaves open, with the ways to read it. The first way is the one Tieline takes unless another is
 * set for a month; none of them is the Commission's word.
 */
public enum Reading {
    /** 1. */
    INTEREST_BASE(
            "Which amount bears the interest of line 6: \"the combined balance of lines 1 – 5\"?",
            way(
                    "PRIOR_CLOSING",
                    "The closing balance of the month before, interest included, and this month's lines 1 to 5"),
            way(
                    "AVERAGE",
                    "The mean of the opening balance and the balance before interest, as in other balancing accounts"),
            way("OPENING", "The opening balance"),
            way("PRINCIPAL", "All lines 1 to 5 since the beginning, without interest on interest"),
            way("MONTH", "This month's lines 1 to 5 alone")),
    /** 2. */
    MONTHLY_RATE(
            "How does a yearly rate become a monthly one?",
            way("TWELFTH", "A twelfth of it"),
            way("EFFECTIVE", "The rate that makes the yearly one in twelve months"),
            way("ACTUAL_365", "The days of the month over 365")),
    /** 3. */
    AFTER_TAX_RATE(
            "Where does the after-tax rate of the non-core subaccount come from?",
            way("ENTERED", "It is entered as adopted"),
            way("FROM_TAX", "It is the before-tax rate less the tax rate's part of it")),
    /** 4. */
    LINE_SEVEN(
            "The non-core list goes from 5 to 7. Is its interest line 6?",
            way("SIX", "Yes: the same line under a printer's number")),
    /** 5. */
    CREDIT_BASE(
            "Does an amount below zero bear interest?", way("NONE", "No"), way("CREDIT_INTEREST", "Yes, as a credit")),
    /** 6. */
    ZERO(
            "When is \"the cumulative balance reaches zero\" met, and is it final?",
            way("FINAL", "When it is zero after having been above; no further entries"),
            way("RESUME", "At zero entries rest, and begin again with an obligation above the payments")),
    /** 7. */
    LAST_PAYMENT(
            "What becomes of a payment beyond zero?",
            way("OFF_ACCOUNT", "Only the part that brings the balance to zero is posted; the rest is noted"),
            way("REFUND", "It is posted whole, with a refund entry for the rest")),
    /** 8. */
    CLOSED_COUNTERPARTY(
            "What becomes of a transfer when one of the subaccounts is closed?",
            way("SUPPRESSED", "It is posted on neither side"),
            way("REOPENED", "The other class's default reopens the closed subaccount, and it takes its share")),
    /** 9. */
    LOAD_RATIO(
            "Which loads make the ratios of lines 4 and 5?",
            way("RECORDED", "The recorded kWh of the month of posting"),
            way("TWELVE_MONTHS", "The recorded kWh of the twelve months that end with it, as far as there are any"),
            way("FORECAST", "The yearly forecast of each class in force in the month"),
            way("MONTH_OF_DEFAULT", "The recorded kWh of the month of default, by the age of defaults in force")),
    /** 10. */
    UNCOLLECTABLE(
            "What is \"CRS uncollectable\"?",
            way("UNPAID", "Unpaid make-up payments and bills at termination that are credited nowhere else"),
            way("UNPAID_WITH_INTEREST", "The same, with the interest that these bills bore until termination")),
    /** 11. */
    REVENUE_REQUIREMENT(
            "Does the shift of revenue requirements include the interest?",
            way("WITHOUT_INTEREST", "No: \"the combination of lines 1 – 5\""),
            way("WITH_INTEREST", "Yes")),
    /** 12. */
    CORE_THRESHOLD(
            "Which customers are core?",
            way("BY_ACCOUNT", "As each account's CRS class says; the decision's threshold was not found"),
            way("BY_DEMAND", "Those below a peak demand in kW; accounts of another class are shown as a question")),
    /** 13. */
    ROUNDING(
            "How is half a cent rounded?",
            way("HALF_AWAY", "Away from zero, at each posted line"),
            way("HALF_EVEN", "To the even cent, at each posted line")),
    /** 14. */
    OPENING(
            "How does the debt of September 2001 to December 2002 come in?",
            way("ONE_ENTRY", "One opening entry for each class, citing the true-up"),
            way("MONTHLY", "Month by month with its interest, as if the account had run from September 2001")),
    /** 15. */
    ZERO_LOAD(
            "What is transferred when one class has no load?",
            way("NOTHING", "Nothing, in neither direction"),
            way("REFUSED", "The month is refused"));

    private final String question;
    private final List<Way> ways;

    Reading(String question, Way... ways) {
        this.question = question;
        this.ways = List.of(ways);
    }

    /** One way to read it. */
    public record Way(String key, String words) {}

    private static Way way(String key, String words) {
        return new Way(key, words);
    }

    /** The number under which the list of open questions has it. */
    public int number() {
        return ordinal() + 1;
    }

    /** The question in words. */
    public String question() {
        return question;
    }

    /** The ways to read it, the usual one first. */
    public List<Way> ways() {
        return ways;
    }

    /** The way with this key. */
    public Way way(String key) {
        return ways.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new CrsRefusedException("\"" + key + "\" is no way to read question " + number() + "."));
    }

    /** The reading with this number. */
    public static Reading numbered(int number) {
        return Arrays.stream(values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new CrsRefusedException("There is no question " + number + "."));
    }
}
