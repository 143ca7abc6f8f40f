package tieline.notices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tieline.platform.time.Pacific;

/**
 * Composes the document: the template's text word for word with its varying parts filled, exactly one pricing block, one
 * term sentence, one table and one billing paragraph, and what stands only under a condition only then.
 */
public final class NoticeText {

    private final NoticeDraft draft;
    private final Offer offer;
    private final NoticeClass noticeClass;
    private final List<Block> blocks = new ArrayList<>();

    private NoticeText(NoticeDraft draft, NoticeClass noticeClass) {
        this.draft = draft;
        this.offer = draft.offer();
        this.noticeClass = noticeClass;
    }

    /**
     * The document of a draft that {@link NoticeRules} does not refuse; its title is {@link #title}.
     *
     * @throws IllegalArgumentException for a customer of a class without the duty
     */
    public static List<Block> of(NoticeDraft draft) {
        NoticeClass noticeClass = NoticeClass.of(draft.customerClass())
                .orElseThrow(() -> new IllegalArgumentException("no notice for " + draft.customerClass()));
        NoticeText text = new NoticeText(draft, noticeClass);
        text.opening();
        text.summary();
        text.fixed("choose.heading", "choose.who", "choose.care");
        text.choose();
        text.fixed("source.heading", "source.text");
        text.fixed("verification.heading", "verification.law", "verification.contacted", "verification.calling");
        text.fixed("", "verification.commercial");
        text.price();
        text.fixed("mandated.heading", "mandated.text");
        text.terms();
        text.fixed("complaints.heading", "complaints.utility", "complaints.provider", "complaints.disconnection");
        text.fixed("", "complaints.questions");
        text.services();
        text.fixed("cancel.heading", "cancel.text");
        return List.copyOf(text.blocks);
    }

    /** The document's title. */
    public static String title() {
        return FixedText.of("title");
    }

    /** Where the text comes from, under the title. */
    public static String source() {
        return FixedText.of("decision");
    }

    /** The version of the fixed text. */
    public static String version() {
        return FixedText.VERSION;
    }

    private void opening() {
        Provider provider = draft.provider();
        fixed("", "introduction");
        filled(
                "provider",
                Map.of(
                        "company", provider.name(),
                        "registration", provider.registrationNumber(),
                        "address", withoutStop(provider.address()),
                        "telephone", withoutStop(provider.telephone())));
    }

    private void summary() {
        fixed("summary.heading", "summary.introduction");
        String price = offer.pricing() instanceof Pricing.Indexed indexed
                ? indexOpening(indexed)
                : FixedText.of("summary.price", Map.of("price", Cents.words(offer.statedPrice())));
        paragraph(price + " " + FixedText.of("summary.price.excludes"));
        String term = FixedText.of(
                offer.term().sentence(),
                Map.of("length", String.valueOf(offer.term().length())));
        BigDecimal fee = offer.terminationFee();
        paragraph(fee == null ? term : term + " " + FixedText.of("summary.fee", Map.of("fee", dollars(fee))));
        fixed("", "summary.cancel");
    }

    private void choose() {
        String term = FixedText.of("choose.term");
        paragraph(offer.terminationFee() == null ? term : term + " " + FixedText.of("choose.fee"));
        fixed("", "choose.refusal");
    }

    private void price() {
        heading("price.heading");
        String opening;
        if (offer.pricing() instanceof Pricing.Indexed indexed) {
            added(indexed.explanation());
            opening = indexOpening(indexed);
        } else {
            opening = FixedText.of("price.cents", Map.of("price", Cents.words(offer.statedPrice())));
        }
        paragraph(opening + " " + FixedText.of("price.charges"));
        blocks.add(new Block.Items(Stream.concat(
                        offer.recurring().stream()
                                .map(charge -> charge.description() + ": " + dollars(charge.amount()) + " a month"),
                        offer.nonRecurring().stream()
                                .map(charge ->
                                        charge.description() + ": " + dollars(charge.amount()) + ", non-recurring"))
                .toList()));
        added(reference());
        fixed("", "price.utility");
        blocks.add(new Block.Items(offer.utilityCharges()));
        fixed("", "price.table");
        blocks.add(new Block.Table(
                FixedText.of(noticeClass.tableHeading()),
                FixedText.of("price.table.use"),
                FixedText.of("price.table.bill"),
                Estimate.of(offer).rows(noticeClass).stream()
                        .map(row -> new Block.Line(use(row.use()), dollars(row.bill())))
                        .toList()));
    }

    /** How the total price was reckoned: the template asks for one figure, and with monthly charges it depends on the use. */
    private String reference() {
        Estimate estimate = Estimate.of(offer);
        String energy = "Energy: " + Cents.words(estimate.energyCents()) + " cents per kWh";
        String assumed = offer.pricing() instanceof Pricing.Indexed indexed
                ? ", assuming " + indexed.index() + " at " + Cents.words(indexed.assumedCents())
                        + " cents per kWh, its value on " + Pacific.day(indexed.assumedOn())
                : "";
        return energy + assumed + ". The total price of " + Cents.words(offer.statedPrice())
                + " cents per kWh spreads our recurring charges, " + dollars(estimate.recurring())
                + " a month, over a monthly use of " + use(offer.referenceUse())
                + " kWh; the table adds them to each estimated bill instead.";
    }

    private void terms() {
        heading("terms.heading");
        added(offer.terms());
        added(offer.metering());
        added(offer.billing());
        added(offer.obligations());
        BigDecimal fee = offer.terminationFee();
        if (fee != null) {
            added("Early termination fee: " + dollars(fee) + ".");
        }
        BigDecimal deposit = offer.deposit();
        if (deposit != null) {
            paragraph(FixedText.of("terms.deposit"));
            added("We require an advance deposit of " + dollars(deposit) + ".");
        }
        paragraph(FixedText.of(offer.billingOption().paragraph()));
    }

    private void services() {
        if (offer.services().isEmpty()) {
            return;
        }
        heading("services.heading");
        filled(
                "services.text",
                Map.of(
                        "services",
                        String.join(
                                ", ",
                                offer.services().stream()
                                        .map(Charge::description)
                                        .toList())));
        blocks.add(new Block.Table(
                FixedText.of("services.heading"),
                FixedText.of("services.description"),
                FixedText.of("services.charge"),
                offer.services().stream()
                        .map(service -> new Block.Line(service.description(), dollars(service.amount())))
                        .toList()));
    }

    private static String indexOpening(Pricing.Indexed indexed) {
        return "Your total price of electricity is pegged to " + indexed.arrangement()
                + ", plus our recurring charges.";
    }

    private void fixed(String heading, String... paragraphs) {
        if (!heading.isEmpty()) {
            heading(heading);
        }
        for (String paragraph : paragraphs) {
            paragraph(FixedText.of(paragraph));
        }
    }

    private void filled(String name, Map<String, String> values) {
        paragraph(FixedText.of(name, values));
    }

    private void heading(String name) {
        blocks.add(new Block.Heading(FixedText.of(name)));
    }

    private void paragraph(String text) {
        blocks.add(new Block.Paragraph(text, true));
    }

    private void added(String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(line.strip(), false)));
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String dollars(BigDecimal amount) {
        return String.format(Locale.US, "$%,.2f", amount);
    }

    private static String use(int kwh) {
        return kwh < 10_000 ? String.valueOf(kwh) : String.format(Locale.US, "%,d", kwh);
    }
}
