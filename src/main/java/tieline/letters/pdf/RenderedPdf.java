package tieline.letters.pdf;

/**
 * A PDF file.
 *
 * @param bytes the file, never changed by whoever receives it
 * @param pages how many pages it has, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the database or the browser, never compared
public record RenderedPdf(byte[] bytes, int pages) {}
