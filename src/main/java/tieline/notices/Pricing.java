package tieline.notices;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How the energy is priced: in cents per kWh, or by an index with a margin. Exactly one of the two. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Pricing.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Pricing.Indexed.class, name = "indexed")
})
public sealed interface Pricing {

    /** The price of a kWh without the recurring charges, in cents; for an index the assumed one. */
    BigDecimal energyCents();

    /**
     * A fixed price.
     *
     * @param energyCents cents per kWh, at most four decimals
     */
    record Fixed(BigDecimal energyCents) implements Pricing {}

    /**
     * An index plus or minus a margin. The template knows the Power Exchange's price, which has not been made since January
     * 2001; an offer names the index that stands in its place.
     *
     * @param index the name of the index as it is published
     * @param explanation what it is, who publishes it and how it makes the price, in sentences; empty while unexplained
     * @param assumedCents the value that the estimates assume, in cents per kWh
     * @param assumedOn the day of that value
     * @param marginCents what is added; negative for "minus"
     */
    record Indexed(
            String index, String explanation, BigDecimal assumedCents, LocalDate assumedOn, BigDecimal marginCents)
            implements Pricing {

        @Override
        public BigDecimal energyCents() {
            return assumedCents.add(marginCents);
        }

        /** The arrangement in the words of a sentence: {@code the Example index plus 0.5 cents per kilowatt hour}. */
        public String arrangement() {
            String sign = marginCents.signum() < 0 ? "minus" : "plus";
            return index + " " + sign + " " + Cents.words(marginCents.abs()) + " cents per kilowatt hour";
        }
    }
}
