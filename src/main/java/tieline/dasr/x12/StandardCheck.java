package tieline.dasr.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private static final String AFTER_SET =
            "GE*1*1~IEA*1*000000001~".replace('*', ELEMENT).replace('~', SEGMENT);
    private static final int SEGMENTS_BEFORE_SET = 2;

    private static final Schema ENVELOPE = envelope();
    private static final StandardCheck OF_814 = new StandardCheck("GE", "814-004010.xml");
    private static final StandardCheck OF_997 = new StandardCheck("FA", "997-004010.xml");

    private final String before;
    private final Schema schema;

    private StandardCheck(String functionalCode, String resource) {
        this.before = BEFORE_SET.formatted(functionalCode);
        this.schema = schema(resource);
    }

    static StandardCheck of814() {
        return OF_814;
    }

    static StandardCheck of997() {
        return OF_997;
    }

    /** What the standard forbids in one received set; the count and control number in SE are checked elsewhere. */
    List<X12Issue> issues(SetText set) {
        List<X12Issue> issues = new ArrayList<>();
        String copy = before + copy(set, issues) + AFTER_SET;
        try {
            for (X12Issue issue : read(copy)) {
                X12Issue inSet = issue.movedBy(-SEGMENTS_BEFORE_SET);
                boolean trailer = inSet.segmentId().equals("SE") && inSet.element() > 0;
                if (inSet.segment() > 0 && inSet.segment() <= set.segments().size() && !trailer) {
                    issues.add(inSet);
                }
            }
        } catch (EDIStreamException | RuntimeException unparsable) {
            // StAEDI gives up on some garbage instead of reporting it; the set is then in error as a whole.
            issues.add(new X12Issue("ST", 1, 0, 0, "", "8", ""));
        }
        return List.copyOf(issues);
    }

    /** Refuses a file of our own that the standard forbids: our rules should have stopped it before. */
    void requireClean(X12Document document) {
        try {
            List<X12Issue> issues = read(document.text());
            if (!issues.isEmpty()) {
                throw new IllegalStateException("The written file breaks the standard: "
                        + issues.get(0).inWords() + " and " + (issues.size() - 1) + " more");
            }
        } catch (EDIStreamException unparsable) {
            throw new IllegalStateException("The written file cannot be read back", unparsable);
        }
    }

    private List<X12Issue> read(String file) throws EDIStreamException {
        InputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1));
        List<X12Issue> issues = new ArrayList<>();
        try (EDIStreamReader reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(bytes, StandardCharsets.ISO_8859_1.name(), ENVELOPE)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_TRANSACTION -> reader.setTransactionSchema(schema);
                    case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR -> issues.add(issue(reader));
                    default -> {
                        // values are taken from the received text itself
                    }
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory cannot fail", impossible);
        }
        return issues;
    }

    private static X12Issue issue(EDIStreamReader reader) {
        Location place = reader.getLocation();
        EDIStreamValidationError error = reader.getErrorType();
        boolean segment = reader.getEventType() == EDIStreamEvent.SEGMENT_ERROR;
        boolean data = reader.getEventType() == EDIStreamEvent.ELEMENT_DATA_ERROR;
        String named = orEmpty(reader.getReferenceCode());
        return new X12Issue(
                segment && !named.isEmpty() ? named : orEmpty(place.getSegmentTag()),
                place.getSegmentPosition(),
                segment ? 0 : Math.max(1, place.getElementPosition()),
                Math.max(0, place.getComponentPosition()),
                segment ? "" : named,
                code(error),
                data ? orEmpty(reader.getText()) : "");
    }

    /** The code of AK304 or AK403 for an error. */
    private static String code(EDIStreamValidationError error) {
        return switch (error) {
            case UNRECOGNIZED_SEGMENT_ID, REQUIRED_DATA_ELEMENT_MISSING -> "1";
            case UNEXPECTED_SEGMENT, CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> "2";
            case MANDATORY_SEGMENT_MISSING, TOO_MANY_DATA_ELEMENTS, TOO_MANY_COMPONENTS, TOO_MANY_REPETITIONS -> "3";
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES, DATA_ELEMENT_TOO_SHORT -> "4";
            case SEGMENT_EXCEEDS_MAXIMUM_USE, DATA_ELEMENT_TOO_LONG -> "5";
            case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET, INVALID_CHARACTER_DATA -> "6";
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> "7";
            case INVALID_DATE -> "8";
            case INVALID_TIME -> "9";
            case EXCLUSION_CONDITION_VIOLATED -> "10";
            default -> error.getCategory() == EDIStreamEvent.SEGMENT_ERROR ? "8" : "7";
        };
    }

    /** The set with our delimiters; a control character in the data is noted and left out. */
    private static String copy(SetText set, List<X12Issue> issues) {
        StringBuilder copy = new StringBuilder();
        char component = set.delimiters().component();
        for (Segment segment : set.segments()) {
            for (int part = 0; part < segment.parts().size(); part++) {
                String value = segment.parts().get(part);
                if (part > 0) {
                    copy.append(ELEMENT);
                }
                boolean odd = false;
                for (int i = 0; i < value.length(); i++) {
                    char character = value.charAt(i);
                    if (character == component) {
                        copy.append(COMPONENT);
                    } else if (Character.isISOControl(character)) {
                        odd = true;
                    } else {
                        copy.append(character);
                    }
                }
                if (odd) {
                    issues.add(
                            new X12Issue(segment.id(), set.numberOf(segment), part, 0, "", part == 0 ? "1" : "6", ""));
                }
            }
            copy.append(SEGMENT);
        }
        return copy.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Schema envelope() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00401"});
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("StAEDI lacks the schema of the envelope", broken);
        }
    }

    private static Schema schema(String resource) {
        try (InputStream xml = StandardCheck.class.getResourceAsStream(resource)) {
            return SchemaFactory.newFactory().createSchema(Objects.requireNonNull(xml, resource));
        } catch (EDISchemaException | IOException broken) {
            throw new IllegalStateException("The schema " + resource + " cannot be read", broken);
        }
    }
}
