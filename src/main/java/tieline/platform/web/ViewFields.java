package tieline.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the fields of a list's forms with what its address says; a list page has a dozen of them. */
public final class ViewFields {

    private final ViewAddress view;

    ViewFields(ViewAddress view) {
        this.view = view;
    }

    /** A text that is searched for. */
    public Markup find(String name, String label) {
        return field(name, label, new Markup().add("class=\"form-control\" type=\"search\""));
    }

    /** A number. */
    public Markup figure(String name, String label) {
        return field(
                name, label, new Markup().add("class=\"form-control figure\" type=\"text\" inputmode=\"decimal\""));
    }

    /** A date. */
    public Markup day(String name, String label) {
        return field(name, label, new Markup().add("class=\"form-control\" type=\"date\""));
    }

    /** The parameters of these names in hidden fields, so that a form keeps them. */
    public Markup kept(String... names) {
        List<String> kept = Arrays.asList(names);
        return hidden(view.others().stream()
                .filter(other -> kept.contains(other.getKey()))
                .toList());
    }

    /** All parameters but these in hidden fields, so that submitting these names changes only them. */
    public Markup keptBut(String... names) {
        return hidden(view.others(names));
    }

    private Markup field(String name, String label, Markup kind) {
        Markup field = new Markup()
                .add("<label class=\"form-label\" for=\"f-")
                .text(name)
                .add("\">");
        field.text(label).add("</label> <input ").add(kind).add(" id=\"f-").text(name);
        field.add("\" name=\"").text(name).add("\"");
        String value = view.first(name);
        if (value != null) {
            field.add(" value=\"").text(value).add("\"");
        }
        return field.add(">");
    }

    private static Markup hidden(List<Map.Entry<String, String>> parameters) {
        Markup fields = new Markup();
        parameters.forEach(parameter -> fields.add("<input type=\"hidden\" name=\"")
                .text(parameter.getKey())
                .add("\" value=\"")
                .text(parameter.getValue())
                .add("\">"));
        return fields;
    }
}
