package tieline.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.letters.pdf.PaperContent;
import tieline.platform.time.Pacific;

/** Shows a text as a letter while it is written, filled for a customer or with examples; nothing is kept. */
@Service
public class TextPreviews {

    private static final String REFERENCE = "LTR-0000-0000/0000";

    private static final int TEXT_MAX = 60_000;

    private final LetterMaker maker;
    private final ObjectProvider<SampleRecipients> samples;
    private final Clock clock;

    TextPreviews(LetterMaker maker, ObjectProvider<SampleRecipients> samples, Clock clock) {
        this.maker = maker;
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * A text as a letter.
     *
     * @param recipient who it is filled for, in words
     * @param problems what is wrong with the text or missing for this customer, each naming its field; empty when nothing
     */
    public record Preview(PaperContent paper, String recipient, List<String> problems) {

        /** Keeps its own copy. */
        public Preview {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The letter that a text makes.
     *
     * @param unsafe the text as the editor has it; made safe as when it is kept
     * @param customerNumber whom it is filled for; blank for made-up examples
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public Preview of(LetterText unsafe, String customerNumber) {
        LetterText text = new LetterText(
                cut(unsafe.subject()), SafeHtml.of(cut(unsafe.body())).html());
        List<String> problems = new ArrayList<>(text.problems());
        Set<String> unprintable = maker.unprintable(text);
        if (!unprintable.isEmpty()) {
            problems.add("The typeface has no " + String.join(", ", unprintable) + ".");
        }
        String number = customerNumber.strip();
        Optional<Recipient> customer = number.isEmpty() ? Optional.empty() : find(number);
        if (!number.isEmpty() && customer.isEmpty()) {
            problems.add("No customer " + number + " has active accounts. The letter shows examples instead.");
        }
        Recipient recipient = customer.orElseGet(TextPreviews::example);
        return new Preview(paper(text, recipient, problems), words(recipient, customer.isPresent()), problems);
    }

    private PaperContent paper(LetterText text, Recipient recipient, List<String> problems) {
        LetterMaker.Ready ready = LetterMaker.Ready.of(text);
        Map<MergeField, String> texts = maker.common(Pacific.dateOf(clock.instant()));
        texts.putAll(recipient.values());
        MergeValues values = LetterMaker.printable(new MergeValues(texts, recipient.accounts()));
        for (MergeField field : ready.fields()) {
            if (field != MergeField.LETTER_REFERENCE && values.isEmpty(field)) {
                problems.add(field.token() + " is empty for " + recipient.name() + ": it comes from "
                        + field.origin().toLowerCase(java.util.Locale.ROOT) + ".");
            }
        }
        List<String> window = maker.window(recipient);
        Channel channel = recipient.wantsEmail() ? Channel.EMAIL : Channel.PRINT;
        String other = maker.problem(ready, recipient, window, values, channel);
        if (other != null && !other.startsWith("The field ")) {
            problems.add(other);
        }
        return maker.paper(
                ready,
                new LetterContent(new java.util.UUID(0, 0), REFERENCE, 1, window, recipient.email(), channel, values));
    }

    private Optional<Recipient> find(String number) {
        return samples.stream().flatMap(source -> source.find(number).stream()).findFirst();
    }

    private static String words(Recipient recipient, boolean real) {
        return real
                ? recipient.name() + ", " + recipient.reference() + ", as the accounts are now"
                : "a made-up customer";
    }

    private static Recipient example() {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if ("Customer".equals(field.origin()) || "Accounts".equals(field.origin())) {
                values.put(field, field.example());
            }
        }
        values.put(MergeField.ACCOUNTS_COUNT, "2 electric accounts");
        values.put(MergeField.UTILITY_PHONE, MergeField.UTILITY_PHONE.example());
        return new Recipient(
                MergeField.CUSTOMER_NAME.example(),
                MergeField.CUSTOMER_NUMBER.example(),
                List.of("2180 Bay Road", PostalStates.line("East Palo Alto", "94303")),
                "94303",
                null,
                false,
                values,
                List.of(
                        new AccountLine("0000000001", "2180 Bay Road, East Palo Alto", "E-19"),
                        new AccountLine("0000000002", "2200 Bay Road, East Palo Alto", "A-10")),
                Set.of());
    }

    private static String cut(String text) {
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }
}
