package tieline.flows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the application answers to GET, with somebody who may ask for it. */
final class MappedPages {

    /** Stands for a person who has not signed in. */
    static final String STRANGER = "stranger";

    private MappedPages() {}

    /**
     * The mapped templates, such as {@code /dasr/{reference}}, without their patterns for single parts, each with the name
     * of a sample user who may see it by {@code access-matrix.csv}. Closed addresses are not among them.
     */
    static TreeMap<String, String> of(ApplicationContext application) throws IOException {
        TreeMap<String, String> users = usersOfTheMatrix();
        TreeMap<String, String> pages = new TreeMap<>();
        for (RequestMappingInfoHandlerMapping mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                if (!belongsToTests(handler) && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                    info.getPatternValues().stream()
                            .filter(users::containsKey)
                            .forEach(pattern -> pages.put(plain(pattern), users.get(pattern)));
                }
            });
        }
        return pages;
    }

    private static boolean belongsToTests(HandlerMethod handler) {
        var source = handler.getBeanType().getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().getPath().contains("test-classes");
    }

    /** {@code /lists/{reference:LST-[0-9]{4}-[0-9]+}.txt} as {@code /lists/{reference}.txt}. */
    private static String plain(String pattern) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            inPattern = inPattern && depth > 0 || depth == 1 && c == ':';
            depth -= c == '}' ? 1 : 0;
            if (!inPattern || depth == 0 && c == '}') {
                plain.append(c);
            }
            inPattern = inPattern && depth > 0;
        }
        return plain.toString();
    }

    private static TreeMap<String, String> usersOfTheMatrix() throws IOException {
        TreeMap<String, String> users = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(MappedPages.class.getResourceAsStream("/access-matrix.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            line.contains(",GET,") && !line.endsWith(",nobody") && !line.startsWith("/actuator"))
                    .forEach(line -> {
                        String[] parts = line.split(",GET,", 2);
                        users.put(parts[0], user(parts[1].strip()));
                    });
        }
        return users;
    }

    private static String user(String who) {
        return switch (who.split(" ")[0]) {
            case "everybody" -> STRANGER;
            case "signed-in", "ANALYST" -> "analyst";
            case "MANAGER" -> "manager";
            case "COMPLIANCE" -> "compliance";
            case "ADMINISTRATOR" -> "admin";
            default -> throw new IllegalArgumentException("nobody of the sample is " + who);
        };
    }
}
