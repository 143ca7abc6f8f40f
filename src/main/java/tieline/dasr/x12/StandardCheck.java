package tieline.dasr.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a file or a transaction set against the X12 standard, with StAEDI and our schemas of the 814 and the 997. */
final class StandardCheck {

    // Control characters divide the copy that is checked, so that a received set with any delimiters can be checked.
    private static final char ELEMENT = '\u001D';
    private static final char COMPONENT = '\u001F';
    private static final char SEGMENT = '\u001C';
    private static final String BEFORE_SET = ("ISA*00*          *00*          *01*1              *01*2              "
                    + "*010101*0000*U*00401*000000001*0*T*>~GS*%s*11*22*20010101*0000*1*X*004010~")
            .replace('*', ELEMENT)
            .replace('>', COMPONENT)
            .replace('~', SEGMENT);
    private static final String AFTER_SETS =
            "GE*%d*1~IEA*1*000000001~".replace('*', ELEMENT).replace('~', SEGMENT);
    /** Sets that are checked together: each run of StAEDI costs as much as some of them. */
    private static final int TOGETHER = 200;

    private static final int SEGMENTS_BEFORE_SET = 2;
    private static final Pattern SEGMENT_ID = Pattern.compile("[A-Z][A-Z0-9]{1,2}");
    private static final String SEGMENT_NOT_KNOWN = "1";
    private static final String CHARACTER_INVALID = "6";
    private static final String UNPARSABLE = "8";

    private static final StandardCheck OF_814 =
            new StandardCheck("GE", new SchemaReader("814-usual.xml"), new SchemaReader("814-004010.xml"));
    private static final SchemaReader ACK = new SchemaReader("997-004010.xml");
    private static final StandardCheck OF_997 = new StandardCheck("FA", ACK, ACK);

    private final String before;
    private final SchemaReader usual;
    private final SchemaReader complete;

    /** What is right by the usual schema is right by the complete one, which takes StAEDI three times as long. */
    private StandardCheck(String functionalCode, SchemaReader usual, SchemaReader complete) {
        this.before = BEFORE_SET.formatted(functionalCode);
        this.usual = usual;
        this.complete = complete;
    }

    static StandardCheck of814() {
        return OF_814;
    }

    static StandardCheck of997() {
        return OF_997;
    }

    /** Those of the received sets that the standard has nothing against; of the others {@link #issues} says what. */
    Set<SetText> clean(List<SetText> sets) {
        Set<SetText> clean = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int from = 0; from < sets.size(); from += TOGETHER) {
            List<SetText> block = sets.subList(from, Math.min(sets.size(), from + TOGETHER));
            if (allClean(block)) {
                clean.addAll(block);
            }
        }
        return clean;
    }

    private boolean allClean(List<SetText> block) {
        List<X12Issue> issues = new ArrayList<>();
        StringBuilder copy = new StringBuilder(before);
        int segments = 0;
        for (SetText set : block) {
            issues.addAll(strangeSegments(set));
            copy.append(copy(set, issues));
            segments += set.segments().size();
        }
        copy.append(AFTER_SETS.formatted(block.size()));
        try {
            return issues.isEmpty()
                    && inSets(usual.read(copy.toString()), segments).isEmpty();
        } catch (EDIStreamException | RuntimeException unparsable) {
            return false;
        }
    }

    /** What the standard forbids in one received set; the count and control number in SE are checked elsewhere. */
    List<X12Issue> issues(SetText set) {
        List<X12Issue> issues = new ArrayList<>(strangeSegments(set));
        if (!issues.isEmpty()) {
            return List.copyOf(issues); // StAEDI stops at the first of them
        }
        String copy = before + copy(set, issues) + AFTER_SETS.formatted(1);
        try {
            int segments = set.segments().size();
            if (!inSets(usual.read(copy), segments).isEmpty()) {
                issues.addAll(inSets(complete.read(copy), segments));
            }
        } catch (EDIStreamException | RuntimeException unparsable) {
            // StAEDI gives up on some garbage instead of reporting it; the set is then in error as a whole.
            issues.add(new X12Issue("ST", 1, 0, 0, "", UNPARSABLE, ""));
        }
        return List.copyOf(issues);
    }

    /** Refuses a file of our own that the standard forbids: our rules should have stopped it before. */
    void requireClean(X12Document document) {
        try {
            List<X12Issue> issues = usual.read(document.text()).stream()
                    .filter(issue -> !declaresComponent(issue))
                    .toList();
            if (!issues.isEmpty()) {
                throw new IllegalStateException("The written file breaks the standard: "
                        + issues.get(0).inWords() + " and " + (issues.size() - 1) + " more");
            }
        } catch (EDIStreamException unparsable) {
            throw new IllegalStateException("The written file cannot be read back", unparsable);
        }
    }

    /** ISA16 is the delimiter itself; StAEDI takes a control character there for wrong data. */
    private static boolean declaresComponent(X12Issue issue) {
        return issue.segmentId().equals("ISA") && issue.element() == 16;
    }

    /** The issues of the sets alone: not of the envelope around the copy, nor of the numbers in SE. */
    private static List<X12Issue> inSets(List<X12Issue> issues, int segments) {
        return issues.stream()
                .map(issue -> issue.movedBy(-SEGMENTS_BEFORE_SET))
                .filter(issue -> issue.segment() > 0 && issue.segment() <= segments)
                .filter(issue -> issue.element() == 0 || !issue.segmentId().equals("SE"))
                .toList();
    }

    private static List<X12Issue> strangeSegments(SetText set) {
        return set.segments().stream()
                .filter(segment -> !SEGMENT_ID.matcher(segment.id()).matches())
                .map(segment -> new X12Issue(segment.shortId(), set.numberOf(segment), 0, 0, "", SEGMENT_NOT_KNOWN, ""))
                .toList();
    }

    /** The set with our delimiters; a control character in the data is noted and left out. */
    private static String copy(SetText set, List<X12Issue> issues) {
        StringBuilder copy = new StringBuilder();
        char component = set.delimiters().component();
        for (Segment segment : set.segments()) {
            copy.append(segment.id());
            for (int element = 1; element < segment.parts().size(); element++) {
                copy.append(ELEMENT);
                if (!append(copy, segment.element(element), component)) {
                    issues.add(
                            new X12Issue(segment.id(), set.numberOf(segment), element, 0, "", CHARACTER_INVALID, ""));
                }
            }
            copy.append(SEGMENT);
        }
        return copy.toString();
    }

    /** Whether the value has no control character. */
    private static boolean append(StringBuilder copy, String value, char component) {
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == component) {
                copy.append(COMPONENT);
            } else if (Character.isISOControl(character)) {
                plain = false;
            } else {
                copy.append(character);
            }
        }
        return plain;
    }
}
