package tieline.dasr.x12;

/**
 * A reason why something cannot be written, said so that a person can put it right.
 *
 * @param subject LIN01 of the request, or {@link #FILE} where the whole file is concerned
 * @param field the field in plain words, such as "customer name"
 * @param element its place in the file, such as {@code N1*8R N102}
 * @param problem what is wrong
 * @param fix what to do about it
 */
public record X12Problem(String subject, String field, String element, String problem, String fix) {

    /** The subject of a problem that concerns the whole file. */
    public static final String FILE = "file";
}
