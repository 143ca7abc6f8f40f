package tieline.crs.scenarios;

/** What a scenario does not allow now. */
public class ScenarioRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioRefusedException(String sentence) {
        super(sentence);
    }

    /** For a person, without a full stop. */
    public String sentence() {
        String message = String.valueOf(getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
