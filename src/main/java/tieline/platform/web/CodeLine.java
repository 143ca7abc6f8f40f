package tieline.platform.web;

/**
 * One line of a file shown as it is.
 *
 * @param head its beginning, set bold, such as a segment's name; may be empty
 * @param rest what follows
 * @param marked whether the line is the one that was looked for
 */
public record CodeLine(String head, String rest, boolean marked) {}
