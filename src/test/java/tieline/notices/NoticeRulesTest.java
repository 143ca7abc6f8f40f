package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.notices.NoticeSamples.PROVIDER;
import static tieline.notices.NoticeSamples.draft;
import static tieline.notices.NoticeSamples.good;
import static tieline.notices.NoticeSamples.index;
import static tieline.notices.NoticeSamples.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tieline.accounts.CustomerClass;

/** Each refusal with its field, its sentence and its citation. */
class NoticeRulesTest {

    private static final Pricing FIXED = new Pricing.Fixed(new BigDecimal("7.25"));

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        draft(CustomerClass.INDUSTRIAL, null, PROVIDER, offer()),
                        "customerClass",
                        "Industrial customers get no notice",
                        "PU Code 394.5(a)"),
                Arguments.of(
                        draft(CustomerClass.SMALL_COMMERCIAL, new BigDecimal("20"), PROVIDER, offer()),
                        "maximumDemand",
                        "below 20 kW",
                        "PU Code 331(h)"),
                Arguments.of(
                        draft(CustomerClass.SMALL_COMMERCIAL, null, PROVIDER, offer()),
                        "maximumDemand",
                        "Enter the maximum demand",
                        "PU Code 331(h)"),
                Arguments.of(
                        draft(
                                CustomerClass.RESIDENTIAL,
                                null,
                                new Provider("Example", " ", "500 Sample Street", "(415) 555-0142"),
                                offer()),
                        "registrationNumber",
                        "Enter the ESP registration number",
                        "004_9fb1843ad22871b0.txt"),
                Arguments.of(
                        draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer(FIXED, "8.25", null, null)),
                        "statedPrice",
                        "The offer says 8.25 cents per kWh, energy and recurring charges make 8.24 at 500 kWh",
                        "Summary and Your Total Price Of Electricity"),
                Arguments.of(
                        draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer(FIXED, "8.24", null, "123.61")),
                        "deposit",
                        "A deposit of $123.61 is more than the estimated bill of three months, $123.60 at 500 kWh",
                        "PU Code 394.4(g)"),
                Arguments.of(
                        draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer(index(" "), "8.24", null, null)),
                        "indexExplanation",
                        "Explain the index",
                        "describe the pricing"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("refused")
    void eachRefusalNamesItsFieldAndItsRule(NoticeDraft draft, String field, String sentence, String citation) {
        assertThat(NoticeRules.refusals(draft)).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).contains(sentence);
            assertThat(refusal.citation()).contains(citation);
        });
    }

    @Test
    void whatIsRightIsNotRefused() {
        assertThat(NoticeRules.refusals(good())).isEmpty();
        assertThat(NoticeRules.refusals(draft(
                        CustomerClass.SMALL_COMMERCIAL,
                        new BigDecimal("19.99"),
                        PROVIDER,
                        offer(index("Published daily by the Example exchange."), "8.24", "50", "123.60"))))
                .isEmpty();
    }

    @Test
    void aTermHasALengthUnlessItIsMonthToMonth() {
        for (Term bad : List.of(new Term(Term.Unit.MONTHS, 0), new Term(Term.Unit.MONTH_TO_MONTH, 3))) {
            Offer offer = offer(FIXED, "8.24", null, null, bad, BillingOption.UTILITY, List.of());
            assertThat(NoticeRules.refusals(draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer)))
                    .extracting(Refusal::field)
                    .containsExactly("termLength");
        }
    }
}
