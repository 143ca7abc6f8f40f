package tieline.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A letter's text that comes with the application, to begin from; it is approved like every other. */
public enum ShippedText {
    /**
     * Tells a customer that its accounts return to the utility's bundled service: what happens, that the lights stay on, when,
     * and whom to call (plan task 8, "Draft Customer Communication Letter").
     */
    RETURN_TO_BUNDLED_SERVICE(
            "Return to bundled service",
            "Your {{accounts.count}} return to {{utility.short}} bundled service",
            "return-to-bundled-service.html");

    private final String title;
    private final String subject;
    private final String file;

    ShippedText(String title, String subject, String file) {
        this.title = title;
        this.subject = subject;
        this.file = file;
    }

    /** What a template of it is called. */
    public String title() {
        return title;
    }

    /** Subject and body. */
    public LetterText text() {
        try (InputStream in = ShippedText.class.getResourceAsStream("/letters/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the text " + file + " is not in the application");
            }
            return new LetterText(subject, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
