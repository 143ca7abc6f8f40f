package tieline.dasr;

import java.util.UUID;

/**
 * The frozen account list a batch was prepared from.
 *
 * @param listId the version's identifier
 * @param listReference its public reference, such as LST-2026-0018
 * @param listSha256 its hash when the batch was prepared, 64 hexadecimal digits
 */
public record ListVersion(UUID listId, String listReference, String listSha256) {}
