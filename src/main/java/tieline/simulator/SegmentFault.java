package tieline.simulator;

import java.util.ArrayList;
import java.util.List;
import tieline.simulator.edi.Segment;

/**
 * What is wrong with one segment of a received set, as a 997 says it.
 *
 * @param tag AK301
 * @param position AK302, the ST being 1
 * @param code AK304: 1 unknown segment, 3 mandatory segment missing, 7 out of order, 8 element errors
 * @param elements the faulty elements, for code 8
 */
record SegmentFault(String tag, int position, String code, List<ElementFault> elements) {

    private static final int AK404_LENGTH = 99;

    /**
     * One faulty element.
     *
     * @param position AK401, its number in the segment
     * @param dataElement AK402, its number in the X12 dictionary
     * @param code AK403: 1 missing, 5 too long, 6 invalid character, 7 invalid code, 8 invalid date
     * @param value AK404, what was received
     */
    record ElementFault(int position, String dataElement, String code, String value) {}

    /** The fault that the REJECT_997 and MIXED scripts make up: the date of a sound BGN is called invalid. */
    static SegmentFault inventedDateFault(String date) {
        return new SegmentFault("BGN", 2, "8", List.of(new ElementFault(3, "373", "8", date)));
    }

    /** The AK3 and its AK4s. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        segments.add(Segment.of("AK3", tag, "" + position, "", code));
        elements.forEach(fault -> segments.add(
                Segment.of("AK4", "" + fault.position, fault.dataElement, fault.code, copyOfBad(fault.value))));
        return segments;
    }

    private static String copyOfBad(String value) {
        return value.length() <= AK404_LENGTH ? value : value.substring(0, AK404_LENGTH);
    }
}
