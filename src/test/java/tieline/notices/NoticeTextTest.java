package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.notices.NoticeSamples.PROVIDER;
import static tieline.notices.NoticeSamples.draft;
import static tieline.notices.NoticeSamples.index;
import static tieline.notices.NoticeSamples.offer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tieline.accounts.CustomerClass;

/** The document against the template: word for word, each alternative once, nothing of a bracket left. */
class NoticeTextTest {

    private static final String SEED = read("/tieline/notices/004_9fb1843ad22871b0.txt");
    private static final Pricing FIXED = new Pricing.Fixed(new BigDecimal("7.25"));

    @Test
    void everyPieceOfFixedTextStandsInTheTemplateWordForWord() throws IOException {
        Properties fixed = new Properties();
        try (InputStream in = FixedText.class.getResourceAsStream("/tieline/notices/notice-394-5.properties")) {
            fixed.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(fixed).hasSizeGreaterThan(50);
        String seed = squeezed(SEED);
        for (String name : fixed.stringPropertyNames()) {
            // The table of services has no heads in the template; the plural is the one word of ours.
            if (!name.startsWith("services.desc") && !name.equals("services.charge")) {
                for (String piece : fixed.getProperty(name).split("\\{\\w+}")) {
                    String words =
                            squeezed(piece).replaceAll("^[. ]+|[. ]+$", "").replaceAll("\\byears\\b", "year");
                    if (words.equals("months") || words.startsWith("If you choose our company")) {
                        words = words.replace(" on a month to month basis", "").replace(" for a period of", "");
                    }
                    assertThat(seed).as(name).contains(words);
                }
            }
        }
    }

    /** What of the template does not come back must be an instruction in brackets, an alternative, or its layout. */
    @Test
    void nothingOfTheTemplateIsLost() {
        String document = squeezed(text(everything()));
        List<String> lost = SEED.lines()
                .map(NoticeTextTest::squeezed)
                .filter(line -> line.length() > 40 && !line.startsWith("["))
                .filter(line -> Arrays.stream(line.split("\\[[^]]*]?|_{3,}"))
                        .map(piece -> piece.replaceAll("^[ .\"]+|[ .\"]+$", ""))
                        .anyMatch(piece -> piece.length() > 3 && !document.contains(piece)))
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void noBracketOrBlankIsLeft() {
        assertThat(text(everything())).doesNotContain("[", "]", "____", "{", "}");
    }

    @Test
    void exactlyOneBillingParagraphOnePriceAndOneTable() {
        for (BillingOption option : BillingOption.values()) {
            Offer offer = offer(FIXED, "8.24", null, null, new Term(Term.Unit.YEARS, 1), option, List.of());
            List<Block> blocks = NoticeText.of(draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer));
            String text = text(blocks);
            assertThat(Arrays.stream(BillingOption.values())
                            .filter(each -> text.contains(FixedText.of(each.paragraph()))))
                    .containsExactly(option);
            assertThat(blocks.stream().filter(Block.Table.class::isInstance)).hasSize(1);
            assertThat(count(text, "This price is based on our anticipated electricity costs"))
                    .isOne();
            assertThat(count(text, "Your total price of electricity is 8.24 cents"))
                    .isEqualTo(2);
            assertThat(text).contains("for a period of 1 year.").doesNotContain("Other Services");
        }
    }

    @Test
    void theFeeSentencesStandOnlyWhereThereIsAFee() {
        String without = text(NoticeText.of(draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer())));
        assertThat(without)
                .doesNotContain("you will have to pay an early termination fee", "Our early termination fees")
                .doesNotContain("If an advance deposit is required");
        String with = text(
                NoticeText.of(draft(CustomerClass.RESIDENTIAL, null, PROVIDER, offer(FIXED, "8.24", "50", "100"))));
        assertThat(with)
                .contains("you will have to pay an early termination fee or penalty of $50.00.")
                .contains("Our early termination fees and penalties are explained below")
                .contains("If an advance deposit is required", "We require an advance deposit of $100.00.");
    }

    @Test
    void anIndexIsNamedExplainedAndItsAssumedValueDated() {
        String text = text(NoticeText.of(draft(
                CustomerClass.RESIDENTIAL,
                null,
                PROVIDER,
                offer(index("The Example exchange publishes it each day."), "8.24", null, null))));
        assertThat(count(
                        text,
                        "Your total price of electricity is pegged to the Example Day-Ahead Index plus 0.50 cents"))
                .isEqualTo(2);
        assertThat(text)
                .contains("The Example exchange publishes it each day.")
                .contains("assuming the Example Day-Ahead Index at 6.75 cents per kWh, its value on Nov 2, 2026")
                .contains("over a monthly use of 500 kWh");
    }

    @Test
    void aNameWithTheTemplatesOwnSignsIsOnlyAName() {
        Provider odd = new Provider("{address} & <b>Co</b>", "1", "1 Main", "2");
        assertThat(text(NoticeText.of(draft(CustomerClass.RESIDENTIAL, null, odd, offer()))))
                .contains(
                        "{address} & <b>Co</b> is a registered ESP. Our ESP registration number is 1. Our address is 1 Main.");
    }

    private static List<Block> everything() {
        Offer offer = offer(
                FIXED,
                "8.24",
                "50",
                "100",
                new Term(Term.Unit.MONTH_TO_MONTH, 0),
                BillingOption.PROVIDER,
                List.of(new Charge("Meter data by e-mail", new BigDecimal("2"))));
        return NoticeText.of(draft(CustomerClass.SMALL_COMMERCIAL, new BigDecimal("10"), PROVIDER, offer));
    }

    private static String text(List<Block> blocks) {
        return NoticeText.title() + "\n" + NoticeText.source() + "\n"
                + blocks.stream().map(NoticeTextTest::words).collect(Collectors.joining("\n"));
    }

    private static String words(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        } else if (block instanceof Block.Items items) {
            return String.join("\n", items.lines());
        }
        return ((Block.Table) block)
                .lines().stream().map(line -> line.left() + " " + line.right()).collect(Collectors.joining("\n"));
    }

    private static int count(String text, String words) {
        return (int)
                Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\h]+", " ").strip();
    }

    private static String read(String resource) {
        try (InputStream in = NoticeTextTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
