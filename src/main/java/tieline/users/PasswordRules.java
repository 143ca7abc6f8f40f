package tieline.users;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long rather than colourful. No kinds of characters are asked for and none expires, because
 * both make people choose worse ones.
 */
public final class PasswordRules {

    /** The fewest characters (Unicode code points). */
    public static final int LENGTH_MIN = 12;

    /** The most characters (Unicode code points). */
    public static final int LENGTH_MAX = 128;

    private static final int DIFFERENT_MIN = 5;
    private static final Set<String> COMMON = read("/users/common-passwords.txt");

    private PasswordRules() {}

    /** Why a password is refused, as a sentence for the person; empty when it is good. */
    public static Optional<String> refusal(String username, String password) {
        int length = password.codePointCount(0, password.length());
        String lowerCase = password.toLowerCase(Locale.ROOT);
        if (length < LENGTH_MIN) {
            return Optional.of("Enter at least " + LENGTH_MIN + " characters. Several words are easy to remember.");
        }
        if (length > LENGTH_MAX) {
            return Optional.of("Enter at most " + LENGTH_MAX + " characters");
        }
        if (lowerCase.equals(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("Choose a password that is not your user name");
        }
        if (COMMON.contains(lowerCase.strip())) {
            return Optional.of("This is one of the passwords that are guessed first. Choose another one.");
        }
        if (password.codePoints().distinct().count() < DIFFERENT_MIN) {
            return Optional.of("Use at least " + DIFFERENT_MIN + " different characters");
        }
        return Optional.empty();
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
