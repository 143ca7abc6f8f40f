package tieline.crs.web;

import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** Something that must hold in a month, and whether it does. */
public record MonthCheck(String what, boolean holds) {

    /** The state beside it. */
    public StateMark mark() {
        return holds ? new StateMark(Shape.DONE, "To the cent") : new StateMark(Shape.ALARM, "Differs");
    }
}
