package tieline.platform.web;

/** The shapes of states. Each room maps its own states to one of them; the word beside the shape is the room's. */
public enum Shape {
    /** A ring: nothing has happened yet. */
    OPEN("open"),
    /** An amber ring: somebody else has to do something. */
    WAITING("wait"),
    /** A half disc: under way. */
    UNDER_WAY("half"),
    /** A disc: done. */
    DONE("ok"),
    /** A diamond with a red word: rejected or late, a person must act. */
    ALARM("bad"),
    /** A square: closed for good. */
    CLOSED("lock");

    private final String cssClass;

    Shape(String cssClass) {
        this.cssClass = cssClass;
    }

    /** The class that draws the shape; {@code f-} before it fills a bar with the same colour. */
    public String cssClass() {
        return cssClass;
    }
}
