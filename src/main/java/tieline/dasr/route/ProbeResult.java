package tieline.dasr.route;

/**
 * What a connection test found.
 *
 * @param passed whether files can go out and come in
 * @param sentence what was done, or what failed
 */
public record ProbeResult(boolean passed, String sentence) {}
