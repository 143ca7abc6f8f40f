package tieline.dasr.x12;

/**
 * The three characters that divide an interchange.
 *
 * @param element between the elements of a segment (ISA's fourth character)
 * @param component between the components of one element (ISA16)
 * @param segment at the end of every segment (the character after ISA16)
 */
public record Delimiters(char element, char component, char segment) {

    /** What the utilities' guides use: {@code *}, {@code >} and {@code ~}. */
    public static final Delimiters USUAL = new Delimiters('*', '>', '~');

    /** Refuses two equal delimiters, and letters, digits or a space as a delimiter. */
    public Delimiters {
        if (element == component || element == segment || component == segment) {
            throw new IllegalArgumentException("The three delimiters must differ");
        }
        refuseData(element);
        refuseData(component);
        refuseData(segment);
    }

    /** Whether this character divides, and so cannot stand in data. */
    public boolean contains(char character) {
        return character == element || character == component || character == segment;
    }

    private static void refuseData(char delimiter) {
        if (isData(delimiter)) {
            throw new IllegalArgumentException("A letter, a digit or a space cannot be a delimiter: " + delimiter);
        }
    }

    static boolean isData(char character) {
        return Character.isLetterOrDigit(character) || character == ' ';
    }
}
