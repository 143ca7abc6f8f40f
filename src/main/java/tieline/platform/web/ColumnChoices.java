package tieline.platform.web;

import java.util.List;

/** The columns that a list can show, in their order. */
public record ColumnChoices(List<ColumnChoice> all) {

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** How many the list shows now. */
    public long shown() {
        return all.stream().filter(ColumnChoice::shown).count();
    }

    /** The ticks of the menu of columns, one for each. */
    public Markup ticks() {
        Markup ticks = new Markup();
        for (ColumnChoice column : all) {
            ticks.add(
                            "<div class=\"form-check\"><input class=\"form-check-input\" type=\"checkbox\" name=\"columns\" id=\"c-")
                    .text(column.key())
                    .add("\" value=\"")
                    .text(column.key())
                    .add("\"")
                    .addIf(column.shown(), " checked");
            ticks.add("> <label for=\"c-").text(column.key()).add("\">").text(column.label());
            ticks.add("</label></div>");
        }
        return ticks;
    }
}
