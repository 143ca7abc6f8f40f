package tieline.letters.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets of printed documents, kept in the application. */
final class Styles {

    private Styles() {}

    static String read(String file) {
        try (InputStream in = Styles.class.getResourceAsStream("/letters/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the style " + file + " is not in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
