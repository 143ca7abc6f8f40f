package tieline.dasr.overview;

/**
 * How many exceptions are open.
 *
 * @param open all of them
 * @param unowned those that nobody has taken
 */
public record ExceptionCounts(long open, long unowned) {}
