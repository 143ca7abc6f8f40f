package tieline.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one filter from the parameters of an address and says what it cannot read. */
final class AccountFilterParser {

    private static final int TEXT_MAX = 200;
    private static final BigDecimal KWH_MAX = new BigDecimal("999999999999.999");

    private final Map<String, List<String>> parameters;
    private final List<String> problems = new ArrayList<>();

    AccountFilterParser(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    AccountFilter.Parsed parse() {
        var filter = new AccountFilter(
                utilities(),
                text("customer_number"),
                text("book"),
                code("customer_class", CustomerClass::ofCode),
                code("status", AccountStatus::ofCode),
                code("return_right", ReturnRight::ofCode),
                text("schedule"),
                text("city"),
                kwh("annual_kwh_min"),
                kwh("annual_kwh_max"),
                day("contract_end_before"),
                text("q"));
        return new AccountFilter.Parsed(filter, List.copyOf(problems));
    }

    private Set<Utility> utilities() {
        Set<Utility> utilities = EnumSet.noneOf(Utility.class);
        for (String value : parameters.getOrDefault("utility", List.of())) {
            if (!value.isBlank()) {
                Utility.ofCode(value.strip())
                        .ifPresentOrElse(utilities::add, () -> problem("utility", value, "PGE, SCE or SDGE"));
            }
        }
        return utilities;
    }

    private <T> @Nullable T code(String name, Function<String, Optional<T>> constants) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        Optional<T> constant = constants.apply(value);
        if (constant.isEmpty()) {
            problem(name, value, "one of the words that account files use");
        }
        return constant.orElse(null);
    }

    private @Nullable BigDecimal kwh(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            BigDecimal kwh = new BigDecimal(value.replace(",", ""));
            if (kwh.signum() >= 0 && kwh.compareTo(KWH_MAX) <= 0 && kwh.scale() <= 3) {
                return kwh;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        problem(name, value, "a number of kWh such as 500000");
        return null;
    }

    private @Nullable LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            problem(name, value, "a date such as 2027-01-31");
            return null;
        }
    }

    private @Nullable String text(String name) {
        String value = parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .findFirst()
                .orElse(null);
        if (value == null) {
            return null;
        }
        if (value.length() > TEXT_MAX || value.indexOf('\0') >= 0) {
            problem(
                    name,
                    value.substring(0, Math.min(20, value.length())).replace('\0', ' ') + "...",
                    "at most " + TEXT_MAX + " characters");
            return null;
        }
        return value;
    }

    private void problem(String name, @Nullable String value, String expected) {
        problems.add("%s must be %s, but is \"%s\".".formatted(name, expected, value));
    }
}
