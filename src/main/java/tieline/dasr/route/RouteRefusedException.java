package tieline.dasr.route;

/** What a route does not allow now, or a value that it cannot hold. The message is a sentence for the person who asked. */
public class RouteRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RouteRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
