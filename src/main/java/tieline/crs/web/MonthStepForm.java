package tieline.crs.web;

import org.jspecify.annotations.Nullable;

/**
 * The answer to the question before a step.
 *
 * @param hash the hash that the person saw, for a confirmation
 * @param reason why a close is taken back
 */
record MonthStepForm(@Nullable String hash, @Nullable String reason) {}
