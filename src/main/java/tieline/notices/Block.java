package tieline.notices;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of the notice's document, in reading order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table")
})
public sealed interface Block {

    /** A section's heading. */
    record Heading(String text) implements Block {}

    /** A paragraph. {@code fixed} tells the template's own words from what the offer adds. */
    record Paragraph(String text, boolean fixed) implements Block {}

    /** A list of charges or services by name, each with its amount where it has one. */
    record Items(List<String> lines) implements Block {}

    /** A table of two columns, the second in figures. */
    record Table(String title, String left, String right, List<Line> lines) implements Block {}

    /** A row of a table. */
    record Line(String left, String right) {}

    /** What kind it is, for a template. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
