package tieline.notices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tieline.accounts.CustomerClass;

/**
 * Everything that a notice says, before anybody judged it.
 *
 * @param customerNumber the customer's number in the accounts; null for a person who has no account here yet
 * @param maximumDemand kW; null where it is not known
 */
public record NoticeDraft(
        @Nullable String customerNumber,
        String customerName,
        String customerAddress,
        CustomerClass customerClass,
        @Nullable BigDecimal maximumDemand,
        Provider provider,
        Offer offer) {}
