package tieline.dasr.x12;

import java.util.Map;

/** What the error codes of a 997 say, in the words of the X12 standard made plain. */
public final class AckCodes {

    private static final Map<String, String> SEGMENT = Map.of(
            "1", "Segment not known",
            "2", "Segment not expected here",
            "3", "Required segment missing",
            "4", "Loop repeated too often",
            "5", "Segment repeated too often",
            "6", "Segment does not belong to this transaction set",
            "7", "Segment out of order",
            "8", "Segment has errors in its elements");

    private static final Map<String, String> ELEMENT = Map.of(
            "1", "Required element missing",
            "2", "Element missing that another one requires",
            "3", "Too many elements",
            "4", "Too short",
            "5", "Too long",
            "6", "Invalid character",
            "7", "Invalid code",
            "8", "Invalid date",
            "9", "Invalid time",
            "10", "Element not allowed together with another one");

    private static final Map<String, String> SET = Map.of(
            "1", "Transaction set not supported",
            "2", "Trailer SE missing",
            "3", "Control numbers in ST and SE differ",
            "4", "Number of segments does not match the count in SE",
            "5", "One or more segments in error",
            "6", "Transaction set identifier missing or invalid",
            "7", "Control number missing or invalid",
            "23", "Control number used twice in the group");

    private static final Map<String, String> GROUP = Map.of(
            "1", "Functional group not supported",
            "2", "Version of the functional group not supported",
            "3", "Trailer GE missing",
            "4", "Control numbers in GS and GE differ",
            "5", "Number of transaction sets does not match the count in GE",
            "6", "Group control number invalid");

    private AckCodes() {}

    /**
     * A code and its meaning.
     *
     * @param code as it stands in the file
     * @param meaning in plain words; says so where the code is not in our table
     * @param known whether the code is in our table
     */
    public record Meaning(String code, String meaning, boolean known) {}

    /** AK304, about a segment. */
    public static Meaning ofSegment(String code) {
        return meaning(SEGMENT, code);
    }

    /** AK403, about an element. */
    public static Meaning ofElement(String code) {
        return meaning(ELEMENT, code);
    }

    /** AK502 to AK506, about a transaction set. */
    public static Meaning ofSet(String code) {
        return meaning(SET, code);
    }

    /** AK905 to AK909, about a functional group. */
    public static Meaning ofGroup(String code) {
        return meaning(GROUP, code);
    }

    private static Meaning meaning(Map<String, String> table, String code) {
        String known = table.get(code);
        return new Meaning(code, known == null ? "Code " + code + " is not in our table" : known, known != null);
    }
}
