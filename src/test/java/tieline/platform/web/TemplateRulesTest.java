package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may contain, so that the content policy stays strict and the pages stay readable for everybody. */
class TemplateRulesTest {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/resources/templates"), Path.of("src/test/resources/templates"));

    /** The words of a template's author to other authors, which no browser sees. */
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /**
     * One rule.
     *
     * @param name what is asked
     * @param violation what breaks it
     * @param example a piece of a template that breaks it
     */
    record Rule(String name, Pattern violation, String example) {

        static Rule of(String name, String violation, String example) {
            return new Rule(name, Pattern.compile(violation, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), example);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An opening tag up to its end, quoted values skipped. */
    private static final String REST_OF_TAG = "(?:[^>\"']|\"[^\"]*\"|'[^']*')*";

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.of("no inline style", "\\s(?:th:)?style(?:append)?\\s*=", "<p style=\"color: red\">"),
                Rule.of("no style element", "<style\\b", "<style>p { color: red }</style>"),
                Rule.of("no inline script", "<script\\b" + REST_OF_TAG + ">(?!</script>)", "<script>alert(1)</script>"),
                Rule.of("no inline handler", "\\s(?:th:|hx-)?on[a-z:-]+\\s*=", "<a onclick=\"go()\">"),
                Rule.of("no script address", "javascript:", "<a href=\"javascript:go()\">"),
                Rule.of(
                        "no evaluated htmx values",
                        "hx-(?:vals|headers)\\s*=\\s*[\"']\\s*js:",
                        "<a hx-vals=\"js:{a: 1}\">"),
                Rule.of("no unescaped text", "th:utext|\\[\\(", "<p th:utext=\"${name}\">"),
                Rule.of(
                        "nothing from elsewhere",
                        "\\b(?:src|href|action)\\s*=\\s*[\"'](?:https?:)?//",
                        "<img src=\"https://example.com/a.png\">"),
                Rule.of(
                        "a condition stands around a fragment, not on it",
                        "<(?=" + REST_OF_TAG + "\\sth:(?:replace|insert)=)(?=" + REST_OF_TAG
                                + "\\sth:(?:if|unless|each|case)=)[a-z]",
                        "<p th:if=\"${a}\" th:replace=\"~{a :: b}\">"),
                Rule.of(
                        "a head cell says what it heads",
                        "<th(?=[\\s>])(?!" + REST_OF_TAG + "\\sscope=)",
                        "<th>Account</th>"),
                Rule.of(
                        "a button says its type",
                        "<button\\b(?!" + REST_OF_TAG + "\\stype=)",
                        "<button class=\"btn\">"),
                Rule.of(
                        "a picture says what it shows",
                        "<img\\b(?!" + REST_OF_TAG + "\\s(?:th:)?alt=)",
                        "<img src=\"/a.png\">"),
                Rule.of(
                        "a posting form gets its token",
                        "<form\\b(?=" + REST_OF_TAG + "\\smethod=\"post\")(?!" + REST_OF_TAG + "\\sth:action=)",
                        "<form method=\"post\" action=\"/a\">"),
                Rule.of(
                        "a pane can be reached and is named",
                        "<\\w+(?=" + REST_OF_TAG + "\\sclass=\"[^\"]*\\btl-pane\\b)(?!(?=" + REST_OF_TAG
                                + "\\stabindex=\"0\")(?=" + REST_OF_TAG + "\\srole=\"region\")(?=" + REST_OF_TAG
                                + "\\s(?:th:attr=\"|th:)?aria-label)" + ")",
                        "<div class=\"tl-pane\">"),
                Rule.of(
                        "nothing is turned off",
                        "\\b(?:turn|shut|switch)(?:s|ed|es|ing)? off\\b|\\bcut(?:s|ting)? (?:the )?power",
                        "<p>PG&amp;E shuts off the account</p>"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyTemplateKeepsTheRule(Rule rule) {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            String text = COMMENT.matcher(read(template)).replaceAll("");
            assertThat(violations(rule.violation(), text))
                    .as("%s in %s", rule, template)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleRefusesItsViolation(Rule rule) {
        assertThat(violations(rule.violation(), rule.example())).isNotEmpty();
    }

    @Test
    void stackedTablesWriteTheirRolesOut() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(stackedCellsWithoutRole(read(template)))
                        .as("cells without a role in %s", template)
                        .isEmpty());
        assertThat(stackedCellsWithoutRole(
                        "<table class=\"table tl-stack\" role=\"table\"><tr><td role=\"cell\">a</td></tr></table>"))
                .singleElement()
                .asString()
                .startsWith("<tr>");
    }

    private static List<String> stackedCellsWithoutRole(String text) {
        Pattern cell = Pattern.compile(
                "<(?:table|thead|tbody|tfoot|tr|th|td)(?=[\\s>])(?!" + REST_OF_TAG + "\\srole=)" + REST_OF_TAG + ">");
        return Pattern.compile("<table\\b[^>]*\\btl-stack\\b.*?</table>", Pattern.DOTALL)
                .matcher(text)
                .results()
                .flatMap(table -> violations(cell, table.group()).stream())
                .toList();
    }

    private static List<String> violations(Pattern violation, String text) {
        return violation
                .matcher(text)
                .results()
                .map(found -> around(text, found.start()))
                .toList();
    }

    private static String around(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 80))
                .lines()
                .findFirst()
                .orElse("");
    }

    private static List<Path> templates() {
        return ROOTS.stream().flatMap(TemplateRulesTest::under).toList();
    }

    private static Stream<Path> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
