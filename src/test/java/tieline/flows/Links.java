package tieline.flows;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the links of pages: one of each form for each reader, as the rows of a list lead to pages of one kind. */
final class Links {

    private static final Pattern VARYING = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|(?<==)[^&]*");

    private final Set<String> seen = new HashSet<>();
    private String reader = "";

    /** Names whose links come next. */
    void as(String user) {
        reader = user;
    }

    /** What is wrong with the address behind a link, unless one of its form was followed before. */
    Optional<String> follow(Visitor visitor, String link) {
        if (!seen.add(reader + " " + VARYING.matcher(link).replaceAll("0"))) {
            return Optional.empty();
        }
        int status = visitor.get(link, Map.of()).status();
        return status < 400 ? Optional.empty() : Optional.of("has a link to " + link + ", which answers " + status);
    }

    int followed() {
        return seen.size();
    }
}
