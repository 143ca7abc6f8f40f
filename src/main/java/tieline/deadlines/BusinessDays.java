package tieline.deadlines;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tieline.platform.time.WorkingDays;

/**
 * The business days by which a customer's right to cancel is counted. Public Utilities Code section 395 does not define the
 * word; Civil Code sections 7 and 9 count Saturday, other California laws do not. Until that question is settled a setting
 * answers it, and its default leaves Saturday out, because the later deadline is the safe one for the customer.
 */
@Component
public class BusinessDays {

    private final boolean saturdayCounts;
    private final WorkingDays days;

    BusinessDays(@Value("${tieline.deadlines.saturday-is-business-day}") boolean saturdayCounts) {
        this.saturdayCounts = saturdayCounts;
        this.days = WorkingDays.ofConsumerLaw(saturdayCounts);
    }

    /** The calendar by the setting. */
    public WorkingDays days() {
        return days;
    }

    /** Whether the setting counts Saturday. */
    public boolean isSaturdayCounted() {
        return saturdayCounts;
    }

    /** What was assumed, for the page that shows the date. */
    public String assumption() {
        return saturdayCounts
                ? "Saturday counted as a business day (Civil Code 7 and 9); section 395 does not define the word"
                : "Saturday not counted as a business day, the later day of the two readings; section 395 does not define"
                        + " the word";
    }
}
