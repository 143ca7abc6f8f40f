package tieline.dasr.x12;

import org.jspecify.annotations.Nullable;

/**
 * A code with the words that came with it.
 *
 * @param code as it stands; {@code 007} stays {@code 007}
 * @param text the sender's words, null when none came
 */
public record CodedReason(String code, @Nullable String text) {}
