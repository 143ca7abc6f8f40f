package tieline.simulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tieline.simulator.SegmentFault.ElementFault;
import tieline.simulator.edi.Segment;

/**
 * What one element of a drop request must look like.
 *
 * @param tag the segment
 * @param position the element's number in it
 * @param dataElement its number in the X12 dictionary
 * @param required whether it may not be empty
 * @param maxLength the longest allowed, in characters
 * @param codes the values allowed, none for any
 */
record ElementRule(String tag, int position, String dataElement, boolean required, int maxLength, Set<String> codes) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** The basic character set and the usual extensions, without the lower case that the 1999 working group ruled out. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9 !\"&'()*+,./:;?=%@\\[\\]_{}\\\\|<>#$-]*");

    /** The elements of a version 004010 drop request that the utility looks at. */
    static final List<ElementRule> ALL = List.of(
            new ElementRule("BGN", 1, "353", true, 2, Set.of("13")),
            new ElementRule("BGN", 2, "127", true, 30, Set.of()),
            new ElementRule("BGN", 3, "373", true, 8, Set.of()),
            new ElementRule("N1", 1, "98", true, 3, Set.of()),
            new ElementRule("N1", 2, "93", false, 60, Set.of()),
            new ElementRule("N1", 3, "66", false, 2, Set.of("1", "9")),
            new ElementRule("N1", 4, "67", false, 80, Set.of()),
            new ElementRule("LIN", 1, "350", true, 20, Set.of()),
            new ElementRule("LIN", 2, "235", true, 2, Set.of("SH")),
            new ElementRule("LIN", 3, "234", true, 48, Set.of("EL")),
            new ElementRule("LIN", 4, "235", true, 2, Set.of("SH")),
            new ElementRule("LIN", 5, "234", true, 48, Set.of("CE")),
            new ElementRule("ASI", 1, "306", true, 2, Set.of()),
            new ElementRule("ASI", 2, "875", true, 3, Set.of()),
            new ElementRule("REF", 1, "128", true, 3, Set.of()),
            new ElementRule("REF", 2, "127", false, 30, Set.of()),
            new ElementRule("REF", 3, "352", false, 80, Set.of()));

    /** The faults of all elements of this segment that have a rule. */
    static List<ElementFault> faults(Segment segment) {
        return ALL.stream()
                .filter(rule -> rule.tag.equals(segment.tag()))
                .flatMap(rule -> rule.fault(segment.element(rule.position)).stream())
                .toList();
    }

    private Optional<ElementFault> fault(String value) {
        return Stream.of("1", "5", "6", "8", "7")
                .filter(code -> isFault(code, value))
                .findFirst()
                .map(code -> new ElementFault(position, dataElement, code, value));
    }

    private boolean isFault(String code, String value) {
        return switch (code) {
            case "1" -> required && value.isEmpty();
            case "5" -> value.length() > maxLength;
            case "6" -> !ALLOWED.matcher(value).matches();
            case "8" -> dataElement.equals("373") && !isDate(value);
            default -> !value.isEmpty() && !codes.isEmpty() && !codes.contains(value);
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value, DATE).getYear() > 0;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
