package tieline.dasr.x12;

/**
 * A place where a transaction set departs from the X12 standard.
 *
 * @param segmentId the segment, such as {@code BGN}
 * @param segment its number in the transaction set, ST being 1
 * @param element the element's number in the segment, 0 for the segment as a whole
 * @param component the component's number in the element, 0 where there is none
 * @param reference X12's number of the element's definition, empty where unknown
 * @param code of AK403 for an element, of AK304 for a segment
 * @param value the wrong value, empty where there is none
 */
public record X12Issue(
        String segmentId, int segment, int element, int component, String reference, String code, String value) {

    /** "Segment 2 (BGN), element 3: Invalid date, "20013101"". */
    public String inWords() {
        String place = "Segment " + segment + " (" + segmentId + ")";
        if (element == 0) {
            return place + ": " + AckCodes.ofSegment(code).meaning();
        }
        String what =
                place + ", element " + element + ": " + AckCodes.ofElement(code).meaning();
        return value.isEmpty() ? what : what + ", \"" + value + "\"";
    }

    X12Issue movedBy(int segments) {
        return new X12Issue(segmentId, segment + segments, element, component, reference, code, value);
    }

    /**
     * Whether the set cannot be trusted because of it. Too long, too short, odd characters or a component delimiter
     * in words meant for people (names, addresses, contacts, a reference's description) are not serious; everything
     * else is.
     */
    boolean serious() {
        boolean wording =
                code.equals("4") || code.equals("5") || code.equals("6") || (code.equals("3") && component > 0);
        boolean forPeople = switch (segmentId) {
            case "N1" -> element == 2;
            case "N2", "N3", "N4", "PER" -> true;
            case "REF" -> element == 3;
            default -> false;
        };
        return element == 0 || !wording || !forPeople;
    }
}
