package tieline.notices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The notice's fixed text, word for word, by the names in {@code notice-394-5.properties}. */
final class FixedText {

    /** Which text this is; stands on every notice made from it. */
    static final String VERSION =
            "394.5/1999: Appendix C to D.98-03-072, as modified by D.99-05-034 (004_9fb1843ad22871b0.txt)";

    private static final String RESOURCE = "/tieline/notices/notice-394-5.properties";
    private static final Properties TEXT = load();

    private FixedText() {}

    /** A text without varying parts. */
    static String of(String name) {
        return Objects.requireNonNull(TEXT.getProperty(name), () -> "no fixed text " + name);
    }

    /** A text with its varying parts filled; a value is never looked at for names of others. */
    static String of(String name, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        String text = of(name);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            String key = text.substring(open + 1, close);
            out.append(text, at, open)
                    .append(Objects.requireNonNull(values.get(key), () -> name + " needs a value for " + key));
            at = close + 1;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(FixedText.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
