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
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs StAEDI over a whole interchange with one of our schemas and translates its errors. */
final class SchemaReader {

    private static final Schema ENVELOPE = envelope();
    private static final int LONGEST_VALUE = 99;

    private final Schema schema;

    /** Reads with a schema that lies next to this class. */
    SchemaReader(String resource) {
        this.schema = schema(resource);
    }

    /** Every error in the file, segments counted from ISA. */
    List<X12Issue> read(String file) throws EDIStreamException {
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
                data ? shortened(orEmpty(reader.getText())) : "");
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

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "\u2026";
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
        URL xml = Objects.requireNonNull(SchemaReader.class.getResource(resource), resource);
        try {
            SchemaFactory schemas = SchemaFactory.newFactory();
            schemas.setProperty(SchemaFactory.SCHEMA_LOCATION_URL_CONTEXT, xml); // where an include is looked for
            return schemas.createSchema(xml);
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("The schema " + resource + " cannot be read", broken);
        }
    }
}
