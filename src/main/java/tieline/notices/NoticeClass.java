package tieline.notices;

import java.util.List;
import java.util.Optional;
import tieline.accounts.CustomerClass;

/** The customers to whom PU Code 394.5 gives the notice, each with the monthly uses of its table of estimated bills. */
public enum NoticeClass {
    /** Residential: 11 rows. */
    RESIDENTIAL(
            CustomerClass.RESIDENTIAL,
            "price.table.residential",
            List.of(0, 50, 100, 200, 300, 400, 500, 750, 1000, 1500, 2000)),
    /** Small commercial, below 20 kW of maximum demand: 8 rows. */
    SMALL_COMMERCIAL(
            CustomerClass.SMALL_COMMERCIAL,
            "price.table.commercial",
            List.of(0, 500, 750, 1000, 2500, 5000, 7500, 10000));

    /** PU Code 331(h): small commercial means a maximum demand below so many kW. */
    public static final int SMALL_COMMERCIAL_BELOW_KW = 20;

    private final CustomerClass customerClass;
    private final String tableHeading;
    private final List<Integer> uses;

    NoticeClass(CustomerClass customerClass, String tableHeading, List<Integer> uses) {
        this.customerClass = customerClass;
        this.tableHeading = tableHeading;
        this.uses = uses;
    }

    /** The class with the duty; empty for customers to whom section 394.5 gives no notice. */
    public static Optional<NoticeClass> of(CustomerClass customerClass) {
        for (NoticeClass value : values()) {
            if (value.customerClass == customerClass) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The monthly uses of the table in kWh, in their order. */
    public List<Integer> uses() {
        return uses;
    }

    String tableHeading() {
        return tableHeading;
    }
}
