package tieline.notices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tieline.accounts.CustomerClass;

/**
 * Everything that a notice says, before anybody judged it.
 *
 * @param maximumDemand kW; null where it is not known
 */
public record NoticeDraft(
        String customerName,
        String customerAddress,
        CustomerClass customerClass,
        @Nullable BigDecimal maximumDemand,
        Provider provider,
        Offer offer) {}
