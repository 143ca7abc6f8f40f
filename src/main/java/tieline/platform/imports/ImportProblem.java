package tieline.platform.imports;

import java.util.regex.Pattern;

/**
 * One reason why the reader leaves a row out.
 *
 * @param column the column's name, or "" for the row as a whole
 * @param problem the reason without this row's own values, so that equal faults can be counted together
 * @param reason the whole reason, as the end of a sentence that begins with the column's name
 */
public record ImportProblem(String column, String problem, String reason) {

    /** Where the part of a reason begins that speaks of the row's own value. */
    private static final Pattern OWN_VALUE = Pattern.compile("(, but |: \"| \"|; | \\().*", Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** A problem with one cell, or with the row where {@code column} is "". */
    public static ImportProblem of(String column, String reason) {
        String line = CONTROL.matcher(reason).replaceAll(" ");
        return new ImportProblem(column, OWN_VALUE.matcher(line).replaceFirst(""), line);
    }

    /** The form in which a staged row carries its problems: one line each, parts separated by tabs. */
    public void appendTo(StringBuilder problems) {
        if (problems.length() > 0) {
            problems.append('\n');
        }
        problems.append(column).append('\t').append(problem).append('\t').append(reason);
    }
}
