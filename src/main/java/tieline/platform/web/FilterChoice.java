package tieline.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter by given values, as the filter bar shows it.
 *
 * @param name the parameter, named as the column
 * @param label the words above the field
 * @param any the words for "not filtered", such as "Any book"
 * @param choices what can be chosen, in the order shown
 * @param chosen the values chosen now
 */
public record FilterChoice(String name, String label, String any, List<Choice> choices, Set<String> chosen) {

    /** The filter with what the view's address chooses. */
    public static FilterChoice of(String name, String label, String any, List<Choice> choices, ViewAddress view) {
        return new FilterChoice(name, label, any, choices, Set.copyOf(view.all(name)));
    }

    /** What the closed field shows: the chosen labels, or the words for none. */
    public String summary() {
        String labels = choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? any : labels;
    }

    /** The options of a list of which one is chosen; there may be hundreds. */
    public Markup options() {
        Markup options = new Markup().add("<option value=\"\">").text(any).add("</option>");
        choices.forEach(choice -> options.add("<option value=\"")
                .text(choice.value())
                .add("\"")
                .addIf(chosen.contains(choice.value()), " selected")
                .add(">")
                .text(choice.label())
                .add("</option>"));
        return options;
    }
}
