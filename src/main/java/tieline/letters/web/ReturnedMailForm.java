package tieline.letters.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file of the mail house. */
record ReturnedMailForm(@Nullable MultipartFile file) {}
