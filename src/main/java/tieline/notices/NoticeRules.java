package tieline.notices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tieline.accounts.CustomerClass;

/** What must hold before a notice is submitted, and again before it is issued. Pure. */
public final class NoticeRules {

    private static final String TEMPLATE = "004_9fb1843ad22871b0.txt";

    private NoticeRules() {}

    /** Every reason for which this is not issued, in the order of the form's fields; empty when it can be. */
    public static List<Refusal> refusals(NoticeDraft draft) {
        List<Refusal> refusals = new ArrayList<>();
        customerClass(draft, refusals);
        provider(draft.provider(), refusals);
        Offer offer = draft.offer();
        pricing(offer.pricing(), refusals);
        price(offer, refusals);
        term(offer.term(), refusals);
        deposit(offer, refusals);
        texts(offer, refusals);
        return List.copyOf(refusals);
    }

    private static void customerClass(NoticeDraft draft, List<Refusal> refusals) {
        if (NoticeClass.of(draft.customerClass()).isEmpty()) {
            refusals.add(new Refusal(
                    "customerClass",
                    draft.customerClass().label()
                            + " customers get no notice under section 394.5; choose residential or small commercial",
                    "PU Code 394.5(a)"));
        }
        if (draft.customerClass() != CustomerClass.SMALL_COMMERCIAL) {
            return;
        }
        BigDecimal demand = draft.maximumDemand();
        if (demand == null) {
            refusals.add(new Refusal(
                    "maximumDemand",
                    "Enter the maximum demand: small commercial is a customer below 20 kW",
                    "PU Code 331(h)"));
        } else if (demand.compareTo(BigDecimal.valueOf(NoticeClass.SMALL_COMMERCIAL_BELOW_KW)) >= 0) {
            refusals.add(new Refusal(
                    "maximumDemand",
                    "A customer of " + demand.toPlainString()
                            + " kW is not small commercial, which is below 20 kW; there is no duty to give the notice",
                    "PU Code 331(h)"));
        }
    }

    private static void provider(Provider provider, List<Refusal> refusals) {
        missing(provider.name(), "providerName", "Enter the company's name", "name of company", refusals);
        missing(
                provider.registrationNumber(),
                "registrationNumber",
                "Enter the ESP registration number; only a registered provider gives this notice",
                "ESP registration number",
                refusals);
        missing(
                provider.address(),
                "providerAddress",
                "Enter the mailing address",
                "provide mailing address",
                refusals);
        missing(
                provider.telephone(),
                "providerTelephone",
                "Enter the telephone number with its area code",
                "provide area code and telephone number",
                refusals);
    }

    private static void pricing(Pricing pricing, List<Refusal> refusals) {
        if (pricing instanceof Pricing.Indexed indexed) {
            missing(
                    indexed.index(),
                    "indexName",
                    "Name the index; the Power Exchange's price has not been made since January 2001",
                    "describe the pricing arrangement",
                    refusals);
            missing(
                    indexed.explanation(),
                    "indexExplanation",
                    "Explain the index: what it is, who publishes it and how it makes the price",
                    "describe the pricing and include the materials below",
                    refusals);
        }
        if (pricing.energyCents().signum() <= 0) {
            refusals.add(new Refusal(
                    pricing instanceof Pricing.Indexed ? "indexMargin" : "energyPrice",
                    "The price of the energy must be more than zero",
                    TEMPLATE + ", Your Total Price Of Electricity"));
        }
    }

    private static void price(Offer offer, List<Refusal> refusals) {
        if (offer.referenceUse() <= 0) {
            refusals.add(new Refusal(
                    "referenceUse",
                    "Enter the monthly use at which the recurring charges are spread over the price",
                    "PU Code 394.5(a), cents-per-kWh total basis"));
            return;
        }
        BigDecimal computed = Estimate.of(offer).totalPrice(offer.referenceUse());
        BigDecimal stated = offer.statedPrice();
        int decimals = Math.max(2, stated.stripTrailingZeros().scale());
        if (stated.compareTo(computed.setScale(Math.min(decimals, Estimate.PRICE_DECIMALS), RoundingMode.HALF_UP))
                != 0) {
            refusals.add(new Refusal(
                    "statedPrice",
                    String.format(
                            Locale.US,
                            "The offer says %s cents per kWh, energy and recurring charges make %s at %,d kWh a month;"
                                    + " the short and the long form of the price must agree",
                            Cents.words(stated),
                            Cents.words(computed),
                            offer.referenceUse()),
                    TEMPLATE + ", Summary and Your Total Price Of Electricity"));
        }
    }

    private static void term(Term term, List<Refusal> refusals) {
        if ((term.unit() == Term.Unit.MONTH_TO_MONTH) != (term.length() == 0) || term.length() < 0) {
            refusals.add(new Refusal(
                    "termLength",
                    term.unit() == Term.Unit.MONTH_TO_MONTH
                            ? "Month to month has no length; leave it empty"
                            : "Enter the number of months or years",
                    TEMPLATE + ", Summary, the term"));
        }
    }

    private static void deposit(Offer offer, List<Refusal> refusals) {
        BigDecimal deposit = offer.deposit();
        if (deposit == null) {
            return;
        }
        BigDecimal most = Estimate.of(offer).depositMost(offer.estimatedUse());
        if (deposit.compareTo(most) > 0) {
            refusals.add(new Refusal(
                    "deposit",
                    String.format(
                            Locale.US,
                            "A deposit of $%,.2f is more than the estimated bill of three months, $%,.2f at %,d kWh a month",
                            deposit,
                            most,
                            offer.estimatedUse()),
                    TEMPLATE + ", Description Of Terms And Conditions Of Service; PU Code 394.4(g)"));
        }
    }

    private static void texts(Offer offer, List<Refusal> refusals) {
        if (offer.utilityCharges().isEmpty()) {
            refusals.add(new Refusal(
                    "utilityCharges",
                    "List the utility's recurring and non-recurring charges by name",
                    TEMPLATE + ", list each recurring and non-recurring charge imposed by the UDC"));
        }
        missing(offer.metering(), "metering", "Say who meters", "who will perform the metering", refusals);
        missing(offer.billing(), "billing", "Say who bills", "who will be billing the customer", refusals);
        missing(offer.terms(), "terms", "Describe the terms and conditions", "describe all of the terms", refusals);
        missing(
                offer.obligations(),
                "obligations",
                "Explain all financial obligations, also those of ending the service",
                "explain all financial obligations",
                refusals);
    }

    private static void missing(String value, String field, String sentence, String term, List<Refusal> refusals) {
        if (value.isBlank()) {
            refusals.add(new Refusal(field, sentence, TEMPLATE + ", " + term));
        }
    }
}
