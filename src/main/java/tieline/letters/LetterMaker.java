package tieline.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.letters.pdf.GlyphCoverage;
import tieline.letters.pdf.LetterPaper;
import tieline.letters.pdf.Letterhead;
import tieline.letters.pdf.PaperContent;
import tieline.letters.pdf.PdfRenderer;
import tieline.letters.pdf.RenderedPdf;
import tieline.letters.pdf.Text;

/** Makes one letter of a text and a recipient's values: checks it, fills it, puts it on paper. */
@Component
public class LetterMaker {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final int WINDOW_LINES = 6;

    private final LetterSettings settings;
    private final PdfRenderer renderer = new PdfRenderer();
    private final GlyphCoverage glyphs = new GlyphCoverage();
    private final Letterhead head;

    LetterMaker(LetterSettings settings) {
        this.settings = settings;
        LetterSettings.Provider provider = settings.provider();
        List<String> lines = new ArrayList<>(provider.lines());
        lines.add(provider.phone());
        this.head = new Letterhead(provider.name(), provider.tagline(), lines);
    }

    /** A text ready to be filled for many letters. */
    record Ready(MergeText subject, MergeText body, Set<MergeField> fields) {

        static Ready of(LetterText text) {
            return new Ready(MergeText.ofText(text.subject()), MergeText.ofHtml(text.body()), text.fields());
        }
    }

    /** What is the same in every letter of a mailing. */
    Map<MergeField, String> common(LocalDate letterDate) {
        LetterSettings.Provider provider = settings.provider();
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        values.put(MergeField.LETTER_DATE, DATE.format(letterDate));
        values.put(MergeField.PROVIDER_NAME, provider.name());
        values.put(MergeField.PROVIDER_PHONE, provider.phone());
        values.put(MergeField.PROVIDER_HOURS, provider.hours());
        values.put(MergeField.SIGNER_NAME, provider.signerName());
        values.put(MergeField.SIGNER_TITLE, provider.signerTitle());
        return values;
    }

    /** The lines in the window: the name, then the address; printable, none empty. */
    List<String> window(Recipient recipient) {
        List<String> lines = new ArrayList<>();
        lines.add(Text.printable(recipient.name()));
        recipient.address().stream().map(Text::printable).forEach(lines::add);
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Why a recipient can get no letter, in a sentence; null when it can. */
    @Nullable String problem(Ready text, Recipient recipient, List<String> window, MergeValues values, Channel channel) {
        if (Text.printable(recipient.name()).isEmpty()) {
            return "The recipient has no name.";
        }
        if (channel == Channel.PRINT
                && (recipient.address().isEmpty() || recipient.zip().isBlank())) {
            return recipient.address().isEmpty() ? "There is no mailing address." : "The mailing ZIP is missing.";
        }
        if (channel == Channel.PRINT && PostalStates.of(recipient.zip()).isEmpty()) {
            return "The mailing ZIP " + recipient.zip() + " lies in no state.";
        }
        if (window.size() > WINDOW_LINES) {
            return "The address has more than " + WINDOW_LINES + " lines and does not fit the window.";
        }
        for (MergeField field : text.fields()) {
            if (field != MergeField.LETTER_REFERENCE && values.isEmpty(field)) {
                return "The field " + field.word() + " is empty.";
            }
        }
        StringBuilder all = new StringBuilder(String.join("\n", window));
        values.texts().values().forEach(all::append);
        values.accounts()
                .forEach(line ->
                        all.append(line.number()).append(line.serviceAddress()).append(line.schedule()));
        Set<String> missing = glyphs.missing(all.toString());
        return missing.isEmpty() ? null : "The typeface has no " + String.join(", ", missing) + ".";
    }

    /** Values as they are printed. */
    static MergeValues printable(MergeValues values) {
        Map<MergeField, String> texts = new EnumMap<>(MergeField.class);
        values.texts().forEach((field, text) -> texts.put(field, Text.printable(text)));
        return new MergeValues(
                texts,
                values.accounts().stream()
                        .map(line -> new AccountLine(
                                Text.printable(line.number()),
                                Text.printable(line.serviceAddress()),
                                Text.printable(line.schedule())))
                        .toList());
    }

    /** The characters of a template's own text that cannot be printed. */
    public Set<String> unprintable(LetterText text) {
        return glyphs.missing(Text.printable(text.subject() + " " + text.body()));
    }

    /** The letter before it is laid out. */
    PaperContent paper(Ready text, LetterContent letter) {
        MergeValues values = letter.values().with(Map.of(MergeField.LETTER_REFERENCE, letter.reference()));
        return new PaperContent(
                text.subject().fill(values),
                head,
                values.text(MergeField.LETTER_DATE),
                letter.address(),
                text.body().fill(values),
                letter.reference());
    }

    /** The letter as a file. */
    RenderedPdf render(Ready text, LetterContent letter) {
        return renderer.render(LetterPaper.xhtml(paper(text, letter)));
    }
}
