package tieline.dasr.route.web;

import java.util.Locale;

/** A change of a route that needs a reason, with the words of its question. */
enum RouteStep {
    HOLD(
            "hold",
            "Put on hold",
            "Nothing is sent over this route until it is released. Answers of the utility are still fetched.",
            "is on hold now. Nothing is sent over it."),
    RELEASE("release", "Release", "Files may be sent over this route again.", "is released."),
    RETIRE(
            "retire",
            "Take out of use",
            "Nothing is sent or fetched over this route any more, and another route of the utility can be put in use.",
            "is no longer in use.");

    private final String path;
    private final String verb;
    private final String consequence;
    private final String done;

    RouteStep(String path, String verb, String consequence, String done) {
        this.path = path;
        this.verb = verb;
        this.consequence = consequence;
        this.done = done;
    }

    static RouteStep of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /** The last step of its address. */
    public String path() {
        return path;
    }

    /** What the button says before the route's code. */
    public String verb() {
        return verb;
    }

    /** What follows from it. */
    public String consequence() {
        return consequence;
    }

    /** What the next page says after the route's code. */
    public String done() {
        return done;
    }
}
