package tieline.platform.imports;

import jakarta.persistence.Embeddable;

/**
 * The uploaded file as evidence.
 *
 * @param fileName the name it had on the uploader's machine, without a path
 * @param fileBytes its size in bytes
 * @param fileSha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
@Embeddable
public record StoredFile(String fileName, long fileBytes, String fileSha256) {}
