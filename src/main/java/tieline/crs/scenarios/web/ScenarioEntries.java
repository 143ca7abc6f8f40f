package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.scenarios.ScenarioDraft;

/** Reads the figures of a scenario's form, naming the field of each that cannot be read; and writes them again. */
final class ScenarioEntries {

    private static final int MOST_YEARS = 40;
    private static final BigDecimal MOST = new BigDecimal("99999999");

    private final BindingResult entries;

    private ScenarioEntries(BindingResult entries) {
        this.entries = entries;
    }

    /** The draft; empty where an entry cannot be read, and then the errors say which. */
    static Optional<ScenarioDraft> read(ScenarioForm form, BindingResult entries) {
        ScenarioEntries reader = new ScenarioEntries(entries);
        BigDecimal opening = reader.figure("opening", form.opening(), 3, new BigDecimal("0.001"), MOST);
        BigDecimal firstYear =
                reader.figure("firstYear", form.firstYear(), 0, BigDecimal.valueOf(1998), BigDecimal.valueOf(2100));
        BigDecimal cap = reader.figure("cap", form.cap(), 2, BigDecimal.ZERO, BigDecimal.valueOf(1000));
        BigDecimal rate = reader.figure("rate", form.rate(), 3, BigDecimal.ZERO, BigDecimal.valueOf(50));
        List<ScenarioDraft.Year> years = reader.years(form.years());
        if (entries.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new ScenarioDraft(
                Objects.requireNonNull(form.name()).strip(),
                Objects.requireNonNull(form.source()).strip(),
                opening,
                firstYear.intValueExact(),
                years,
                cap,
                rate,
                Objects.requireNonNull(form.timing()),
                Objects.requireNonNull(form.interest())));
    }

    /** The form of a draft. */
    static ScenarioForm form(ScenarioDraft draft) {
        return new ScenarioForm(
                draft.name(),
                draft.source(),
                draft.opening().toPlainString(),
                String.valueOf(draft.firstYear()),
                draft.years().stream()
                        .map(year -> year.obligation().toPlainString() + "; "
                                + year.load().toPlainString())
                        .collect(Collectors.joining("\n")),
                draft.cap().toPlainString(),
                draft.rate().toPlainString(),
                draft.timing(),
                draft.interest());
    }

    private List<ScenarioDraft.Year> years(@Nullable String text) {
        List<String> lines = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.isEmpty() || lines.size() > MOST_YEARS) {
            entries.rejectValue("years", "years", "Enter one line for each year, at most " + MOST_YEARS);
            return List.of();
        }
        List<ScenarioDraft.Year> years = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(";", -1);
            Optional<BigDecimal> obligation = parts.length == 2 ? number(parts[0]) : Optional.empty();
            Optional<BigDecimal> load = parts.length == 2 ? number(parts[1]) : Optional.empty();
            if (obligation.isEmpty() || load.isEmpty() || load.get().signum() < 0) {
                entries.rejectValue(
                        "years",
                        "years",
                        "Line " + (i + 1) + " needs dollars per MWh, a semicolon and GWh of at least 0");
                return List.of();
            }
            years.add(new ScenarioDraft.Year(obligation.get(), load.get()));
        }
        return years;
    }

    private BigDecimal figure(String field, @Nullable String text, int decimals, BigDecimal least, BigDecimal most) {
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()
                || number.get().stripTrailingZeros().scale() > decimals
                || number.get().compareTo(least) < 0
                || number.get().compareTo(most) > 0) {
            String places = decimals == 0 ? "a whole number" : "a number with at most " + decimals + " decimals";
            entries.rejectValue(
                    field, field, "Enter " + places + " from " + least.toPlainString() + " to " + most.toPlainString());
            return BigDecimal.ZERO;
        }
        return number.get();
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        String plain = text == null ? "" : text.strip().replace(",", "").replace('\u2212', '-');
        return plain.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
