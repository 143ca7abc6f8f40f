package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;

/** Checks single fields against the lengths and characters of their X12 elements and collects what is wrong. */
final class FieldCheck {

    private final Delimiters delimiters;
    private final List<X12Problem> problems = new ArrayList<>();

    FieldCheck(Delimiters delimiters) {
        this.delimiters = delimiters;
    }

    List<X12Problem> problems() {
        return List.copyOf(problems);
    }

    void add(X12Problem problem) {
        problems.add(problem);
    }

    /** A text for people, such as a name: accents and the like may be replaced. */
    void text(String subject, String field, String element, String value, int longest) {
        X12Text text = X12Text.of(value, delimiters);
        if (!text.representable()) {
            problems.add(new X12Problem(
                    subject,
                    field,
                    element,
                    "has characters that the file cannot carry: " + text.refusedInWords(),
                    "Write the " + field + " without them, as the utility does"));
        } else if (text.text().isEmpty()) {
            problems.add(missing(subject, field, element));
        } else if (text.text().length() > longest) {
            // Never cut: the utility compares the text with its own, and half a name is another name.
            problems.add(new X12Problem(
                    subject,
                    field,
                    element,
                    "has " + text.text().length() + " characters; the file carries at most " + longest,
                    "Shorten the " + field + " as the utility has it; it is not cut by itself"));
        }
    }

    /** An identifier: sent exactly as it is or not at all. */
    void exact(String subject, String field, String element, String value, int shortest, int longest) {
        X12Text text = X12Text.of(value, delimiters);
        if (value.isBlank()) {
            problems.add(missing(subject, field, element));
        } else if (!text.representable() || !text.text().equals(value)) {
            problems.add(new X12Problem(
                    subject,
                    field,
                    element,
                    "\"" + value + "\" has small letters, blanks at an end or characters that the file cannot carry",
                    "Correct the " + field + "; it is sent exactly as it stands"));
        } else if (value.length() < shortest || value.length() > longest) {
            String allowed = shortest == longest ? String.valueOf(longest) : shortest + " to " + longest;
            problems.add(new X12Problem(
                    subject,
                    field,
                    element,
                    "\"" + value + "\" has " + value.length() + " characters; allowed: " + allowed,
                    "Correct the " + field));
        }
    }

    private static X12Problem missing(String subject, String field, String element) {
        return new X12Problem(subject, field, element, "is missing", "Enter the " + field);
    }
}
