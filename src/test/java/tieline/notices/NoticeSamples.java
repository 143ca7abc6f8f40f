package tieline.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.accounts.CustomerClass;

/** Drafts for tests: one that nothing refuses, and the same with one part changed. */
public final class NoticeSamples {

    static final Provider PROVIDER = new Provider(
            "Example Energy Services", "1199", "500 Sample Street, San Francisco, CA 94105", "(415) 555-0142");

    private NoticeSamples() {}

    /** Energy 7.25 cents, 4.95 dollars a month spread over 500 kWh: 8.24 cents. */
    public static NoticeDraft good() {
        return draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer());
    }

    /** The good one, to a customer of the accounts. */
    static NoticeDraft to(@Nullable String customerNumber) {
        NoticeDraft good = good();
        return new NoticeDraft(
                customerNumber,
                good.customerName(),
                good.customerAddress(),
                good.customerClass(),
                good.maximumDemand(),
                good.provider(),
                good.offer());
    }

    static NoticeDraft draft(CustomerClass customerClass, @Nullable BigDecimal demand, Provider provider, Offer offer) {
        return new NoticeDraft(
                null, "Ana O'Brien", "12 Oak Lane, Davis, CA 95616", customerClass, demand, provider, offer);
    }

    static Offer offer() {
        return offer(new Pricing.Fixed(new BigDecimal("7.25")), "8.24", null, null);
    }

    static Offer offer(Pricing pricing, String stated, @Nullable String fee, @Nullable String deposit) {
        return offer(pricing, stated, fee, deposit, new Term(Term.Unit.MONTHS, 12), BillingOption.PROVIDER, List.of());
    }

    static Offer offer(
            Pricing pricing,
            String stated,
            @Nullable String fee,
            @Nullable String deposit,
            Term term,
            BillingOption billing,
            List<Charge> services) {
        return new Offer(
                pricing,
                new BigDecimal(stated),
                500,
                List.of(new Charge("Customer charge", new BigDecimal("4.95"))),
                List.of(new Charge("Returned check", new BigDecimal("15.00"))),
                List.of("Distribution", "Nuclear decommissioning", "Reconnection"),
                term,
                fee == null ? null : new BigDecimal(fee),
                billing,
                deposit == null ? null : new BigDecimal(deposit),
                500,
                "The utility reads the meter.",
                "We send the bill.",
                "Service begins with the first meter reading after the switch.",
                "You pay each bill within 19 days.",
                services);
    }

    static Pricing.Indexed index(String explanation) {
        return new Pricing.Indexed(
                "the Example Day-Ahead Index",
                explanation,
                new BigDecimal("6.75"),
                LocalDate.of(2026, 11, 2),
                new BigDecimal("0.5"));
    }
}
