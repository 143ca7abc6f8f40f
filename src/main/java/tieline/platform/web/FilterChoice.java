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

    /** The field in which one of them is chosen; there may be hundreds. */
    public Markup oneOf() {
        Markup field = new Markup()
                .add("<label class=\"form-label\" for=\"f-")
                .text(name)
                .add("\">");
        field.text(label).add("</label> <select class=\"form-select\" id=\"f-").text(name);
        field.add("\" name=\"")
                .text(name)
                .add("\"><option value=\"\">")
                .text(any)
                .add("</option>");
        choices.forEach(choice -> field.add("<option value=\"")
                .text(choice.value())
                .add("\"")
                .addIf(chosen.contains(choice.value()), " selected")
                .add(">")
                .text(choice.label())
                .add("</option>"));
        return field.add("</select>");
    }

    /** The closed list of ticks in which any number of them is chosen; it shows what is ticked. */
    public Markup anyOf() {
        Markup field = new Markup()
                .add("<span class=\"form-label\" id=\"f-")
                .text(name)
                .add("\">");
        field.text(label).add("</span> <details class=\"tl-drop\"><summary class=\"form-select\" aria-labelledby=\"f-");
        field.text(name)
                .add(" v-")
                .text(name)
                .add("\"><span id=\"v-")
                .text(name)
                .add("\" data-any=\"")
                .text(any);
        field.add("\">")
                .text(summary())
                .add("</span></summary><div role=\"group\" aria-labelledby=\"f-")
                .text(name);
        field.add("\">");
        choices.forEach(choice -> field.add("<label><input class=\"form-check-input\" type=\"checkbox\" name=\"")
                .text(name)
                .add("\" value=\"")
                .text(choice.value())
                .add("\"")
                .addIf(chosen.contains(choice.value()), " checked")
                .add("> <span>")
                .text(choice.label())
                .add("</span></label>"));
        return field.add("</div></details>");
    }
}
