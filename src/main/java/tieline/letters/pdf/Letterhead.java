package tieline.letters.pdf;

import java.util.List;

/**
 * The head of the provider's paper.
 *
 * @param name the provider's name
 * @param tagline what it is, under the name
 * @param lines its address and telephone, at the right
 */
public record Letterhead(String name, String tagline, List<String> lines) {}
