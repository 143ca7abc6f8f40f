package tieline.platform.web;

/**
 * A value that can be chosen and the words that stand for it.
 *
 * @param value what the form sends
 * @param label what the page shows
 */
public record Choice(String value, String label) {}
