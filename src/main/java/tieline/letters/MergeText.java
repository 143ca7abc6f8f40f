package tieline.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tieline.letters.pdf.Text;

/**
 * A text with merge fields, taken apart once and filled for many letters. Filling replaces known names by escaped values in
 * one pass, so that a value which looks like a field or like HTML is only text.
 */
public final class MergeText {

    private static final Pattern TABLE_PARAGRAPH = Pattern.compile("<p>\\s*(\\{\\{account\\.list\\}\\})\\s*</p>");
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}<>]{0,60}?)\\s*\\}\\}");

    private final List<Part> parts;
    private final Set<MergeField> fields;
    private final List<String> problems;
    private final boolean html;

    /** Words to be taken as they are, or a field. */
    private record Part(String words, @Nullable MergeField field) {}

    private MergeText(String text, boolean html) {
        this.html = html;
        List<Part> found = new ArrayList<>();
        Set<MergeField> used = EnumSet.noneOf(MergeField.class);
        Set<String> wrong = new LinkedHashSet<>();
        String source = html ? TABLE_PARAGRAPH.matcher(text).replaceAll("$1") : text;
        Matcher matcher = FIELD.matcher(source);
        int from = 0;
        while (matcher.find()) {
            found.add(new Part(source.substring(from, matcher.start()), null));
            from = matcher.end();
            MergeField field = MergeField.of(matcher.group(1)).orElse(null);
            if (field == null) {
                wrong.add("There is no merge field " + matcher.group() + ".");
            } else {
                found.add(new Part("", field));
                used.add(field);
                if (field.isTable() && !(html && standsAlone(source, matcher))) {
                    wrong.add(field.token() + " is a table: put it into a paragraph of its own.");
                }
            }
        }
        found.add(new Part(source.substring(from), null));
        if (found.stream()
                .anyMatch(part -> part.words().contains("{{") || part.words().contains("}}"))) {
            wrong.add("Two braces stand alone: a merge field is written like {{customer.name}}.");
        }
        this.parts = List.copyOf(found);
        this.fields = used;
        this.problems = List.copyOf(wrong);
    }

    /** A template's body: safe HTML. */
    public static MergeText ofHtml(String html) {
        return new MergeText(html, true);
    }

    /** A template's subject: plain text; filling it gives plain text. */
    public static MergeText ofText(String text) {
        return new MergeText(text, false);
    }

    /** The fields it uses. */
    public Set<MergeField> fields() {
        return EnumSet.copyOf(fields.isEmpty() ? EnumSet.noneOf(MergeField.class) : fields);
    }

    /** What must be corrected before anybody approves it, in sentences; empty when nothing. */
    public List<String> problems() {
        return problems;
    }

    /** The text of one letter. */
    public String fill(MergeValues values) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            MergeField field = part.field();
            if (field == null) {
                out.append(part.words());
            } else if (field.isTable()) {
                table(out, values.accounts());
            } else {
                out.append(html ? Text.escape(values.text(field)) : values.text(field));
            }
        }
        return out.toString();
    }

    private static boolean standsAlone(String source, Matcher at) {
        boolean opens =
                at.start() == 0 || source.charAt(at.start() - 1) == '>' || source.charAt(at.start() - 1) == '\n';
        boolean closes =
                at.end() == source.length() || source.charAt(at.end()) == '<' || source.charAt(at.end()) == '\n';
        String before = source.substring(0, at.start());
        return opens && closes && count(before, "<p>") == count(before, "</p>");
    }

    private static int count(String text, String word) {
        return (text.length() - text.replace(word, "").length()) / word.length();
    }

    private static void table(StringBuilder out, List<AccountLine> accounts) {
        out.append("<table><thead><tr><th scope=\"col\">Service account</th><th scope=\"col\">Service address</th>")
                .append("<th scope=\"col\">Schedule</th></tr></thead><tbody>");
        for (AccountLine account : accounts) {
            out.append("<tr><td>")
                    .append(Text.escape(account.number()))
                    .append("</td><td>")
                    .append(Text.escape(account.serviceAddress()))
                    .append("</td><td>")
                    .append(Text.escape(account.schedule()))
                    .append("</td></tr>");
        }
        out.append("</tbody></table>");
    }
}
