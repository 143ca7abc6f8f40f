package tieline.dasr.x12;

/**
 * Something wrong with the header or trailer of an interchange or group; what stands inside may still be right.
 *
 * @param segment number of the segment in its interchange, ISA being 1
 * @param syntaxCode the code of AK905 for a group's fault, empty where there is none
 * @param problem in plain words
 */
public record EnvelopeFault(int segment, String syntaxCode, String problem) {}
