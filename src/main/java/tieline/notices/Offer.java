package tieline.notices;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered.
 *
 * @param statedPrice the total price in cents per kWh as it stands in the offer; the notice prints it in short and long form
 * @param referenceUse the monthly use in kWh at which the recurring charges are spread over the price
 * @param recurring each recurring charge with its amount a month
 * @param nonRecurring each non-recurring charge with its amount
 * @param utilityCharges the utility's charges by name; their amounts stand on the utility's bill
 * @param terminationFee dollars; null where there is none
 * @param deposit dollars; null where none is asked
 * @param estimatedUse the customer's estimated monthly use in kWh
 * @param metering who meters, in a sentence
 * @param billing who bills, in a sentence
 * @param terms all other terms and conditions, in sentences
 * @param obligations all financial obligations, also those of ending the service, in sentences
 * @param services other services
 */
public record Offer(
        Pricing pricing,
        BigDecimal statedPrice,
        int referenceUse,
        List<Charge> recurring,
        List<Charge> nonRecurring,
        List<String> utilityCharges,
        Term term,
        @Nullable BigDecimal terminationFee,
        BillingOption billingOption,
        @Nullable BigDecimal deposit,
        int estimatedUse,
        String metering,
        String billing,
        String terms,
        String obligations,
        List<Charge> services) {

    /** Keeps its own copies. */
    public Offer {
        recurring = List.copyOf(recurring);
        nonRecurring = List.copyOf(nonRecurring);
        utilityCharges = List.copyOf(utilityCharges);
        services = List.copyOf(services);
    }
}
