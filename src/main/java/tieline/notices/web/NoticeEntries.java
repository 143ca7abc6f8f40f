package tieline.notices.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.notices.Charge;
import tieline.notices.NoticeDraft;
import tieline.notices.Offer;
import tieline.notices.Pricing;
import tieline.notices.Provider;
import tieline.notices.Term;
import tieline.notices.web.NoticeForm.Mode;

/** Reads the figures and lines of a notice's form, naming the field of each that cannot be read; and writes them again. */
final class NoticeEntries {

    private static final String BETWEEN = ";";

    private final BindingResult entries;

    private NoticeEntries(BindingResult entries) {
        this.entries = entries;
    }

    /** The draft; empty where an entry cannot be read, and then the errors say which. */
    static Optional<NoticeDraft> read(NoticeForm form, BindingResult entries) {
        if (entries.hasErrors()) {
            return Optional.empty();
        }
        NoticeDraft draft = new NoticeEntries(entries).draft(form);
        return entries.hasErrors() ? Optional.empty() : Optional.of(draft);
    }

    private NoticeDraft draft(NoticeForm form) {
        return new NoticeDraft(
                text(form.customerNumber()).isEmpty() ? null : text(form.customerNumber()),
                text(form.customerName()),
                text(form.customerAddress()),
                Objects.requireNonNull(form.customerClass()),
                optional("maximumDemand", form.maximumDemand(), 2),
                new Provider(
                        text(form.providerName()),
                        text(form.registrationNumber()),
                        text(form.providerAddress()),
                        text(form.providerTelephone())),
                offer(form));
    }

    private Offer offer(NoticeForm form) {
        return new Offer(
                pricing(form),
                figure("statedPrice", form.statedPrice(), 4),
                whole("referenceUse", form.referenceUse()),
                charges("recurring", form.recurring()),
                charges("nonRecurring", form.nonRecurring()),
                lines(form.utilityCharges()),
                new Term(
                        Objects.requireNonNull(form.termUnit()),
                        text(form.termLength()).isEmpty() ? 0 : whole("termLength", form.termLength())),
                optional("terminationFee", form.terminationFee(), 2),
                Objects.requireNonNull(form.billingOption()),
                optional("deposit", form.deposit(), 2),
                whole("estimatedUse", form.estimatedUse()),
                text(form.metering()),
                text(form.billing()),
                text(form.terms()),
                text(form.obligations()),
                charges("services", form.services()));
    }

    private Pricing pricing(NoticeForm form) {
        if (form.pricing() == Mode.FIXED) {
            return new Pricing.Fixed(figure("energyPrice", form.energyPrice(), 4));
        }
        return new Pricing.Indexed(
                text(form.indexName()),
                text(form.indexExplanation()),
                figure("indexValue", form.indexValue(), 4),
                day("indexDay", form.indexDay()),
                signed("indexMargin", form.indexMargin()));
    }

    private List<Charge> charges(String field, @Nullable String written) {
        List<Charge> charges = new ArrayList<>();
        int number = 0;
        for (String line : lines(written)) {
            number++;
            int at = line.lastIndexOf(BETWEEN);
            BigDecimal amount = at < 1 ? null : decimal(line.substring(at + 1), 2);
            if (amount == null) {
                refuse(
                        field,
                        "Line " + number
                                + " needs a description, a semicolon and dollars, such as: Customer charge; 4.95");
            } else {
                charges.add(new Charge(line.substring(0, at).strip(), amount.setScale(2)));
            }
        }
        return charges;
    }

    private BigDecimal figure(String field, @Nullable String written, int decimals) {
        BigDecimal value = decimal(text(written), decimals);
        if (value == null) {
            refuse(field, "Enter a figure of zero or more with at most " + decimals + " decimals");
        }
        return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal optional(String field, @Nullable String written, int decimals) {
        return text(written).isEmpty() ? null : figure(field, written, decimals);
    }

    private BigDecimal signed(String field, @Nullable String written) {
        String value = text(written).replace('\u2212', '-');
        boolean minus = value.startsWith("-");
        BigDecimal amount = figure(field, minus ? value.substring(1) : value, 4);
        return minus ? amount.negate() : amount;
    }

    private int whole(String field, @Nullable String written) {
        BigDecimal value = decimal(text(written), 0);
        if (value == null || value.compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
            refuse(field, "Enter a whole number");
            return 0;
        }
        return value.intValueExact();
    }

    private LocalDate day(String field, @Nullable String written) {
        try {
            return LocalDate.parse(text(written));
        } catch (DateTimeParseException e) {
            refuse(field, "Enter the day of the index's value");
            return LocalDate.EPOCH;
        }
    }

    /** Zero or more; thousands may be divided by commas. */
    private static @Nullable BigDecimal decimal(String written, int decimals) {
        String plain = written.strip().replace(",", "");
        String pattern = decimals == 0 ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1," + decimals + "})?";
        return plain.matches(pattern) ? new BigDecimal(plain) : null;
    }

    private void refuse(String field, String sentence) {
        entries.rejectValue(field, "unreadable", sentence);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static List<String> lines(@Nullable String value) {
        return text(value)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The form of a draft that is changed again. */
    static NoticeForm form(NoticeDraft draft) {
        Offer offer = draft.offer();
        Pricing.@Nullable Indexed index = offer.pricing() instanceof Pricing.Indexed indexed ? indexed : null;
        return new NoticeForm(
                draft.customerNumber(),
                draft.customerName(),
                draft.customerAddress(),
                draft.customerClass(),
                written(draft.maximumDemand()),
                draft.provider().name(),
                draft.provider().registrationNumber(),
                draft.provider().address(),
                draft.provider().telephone(),
                index == null ? Mode.FIXED : Mode.INDEX,
                index == null ? written(offer.pricing().energyCents()) : null,
                index == null ? null : index.index(),
                index == null ? null : index.explanation(),
                index == null ? null : written(index.assumedCents()),
                index == null ? null : index.assumedOn().toString(),
                index == null ? null : written(index.marginCents()),
                written(offer.statedPrice()),
                String.valueOf(offer.referenceUse()),
                written(offer.recurring()),
                written(offer.nonRecurring()),
                String.join("\n", offer.utilityCharges()),
                offer.term().unit(),
                offer.term().length() == 0 ? null : String.valueOf(offer.term().length()),
                written(offer.terminationFee()),
                offer.billingOption(),
                written(offer.deposit()),
                String.valueOf(offer.estimatedUse()),
                offer.metering(),
                offer.billing(),
                offer.terms(),
                offer.obligations(),
                written(offer.services()));
    }

    private static @Nullable String written(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String written(List<Charge> charges) {
        return charges.stream()
                .map(charge ->
                        charge.description() + BETWEEN + " " + charge.amount().toPlainString())
                .collect(Collectors.joining("\n"));
    }
}
