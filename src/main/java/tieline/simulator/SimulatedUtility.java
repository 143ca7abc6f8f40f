package tieline.simulator;

import java.util.List;
import java.util.Locale;

/**
 * One utility the simulator plays.
 *
 * @param id the short name, such as {@code SCE}; its folder and its SFTP user are this in lower case
 * @param name the name in its answers, upper case
 * @param duns its nine-digit D&B number, the receiver id that a file must name
 * @param password what the SFTP user signs in with; blank means that only a key is let in
 * @param authorizedKeys public keys let in besides, each a line as in OpenSSH's {@code authorized_keys}
 * @param script how it answers until its {@code script.txt} says otherwise
 */
public record SimulatedUtility(
        String id, String name, String duns, String password, List<String> authorizedKeys, SimulatorScript script) {

    /** The password of the sample; allowed only where nobody but this machine can sign in. */
    public static final String SAMPLE_PASSWORD = "sample";

    /** Southern California Edison's own number, the receiver id of its 1999 EDI instructions. */
    public static final String SCE_DUNS = "006908818";

    /** An invented number: no source at hand tells Pacific Gas and Electric's. */
    public static final String PGE_INVENTED_DUNS = "987654321";

    public SimulatedUtility {
        require(
                id.matches("[A-Za-z][A-Za-z0-9]{1,9}"),
                "A utility's id is 2 to 10 letters and digits, not '" + id + "'.");
        require(duns.matches("\\d{9}"), "A utility's DUNS has nine digits, not '" + duns + "'.");
        require(!name.isBlank() && name.length() <= 60, "A utility's name has 1 to 60 characters.");
        authorizedKeys = List.copyOf(authorizedKeys);
    }

    /** PG&E as the sample plays it, with an invented DUNS number. */
    public static SimulatedUtility samplePge() {
        return new SimulatedUtility(
                "PGE",
                "PACIFIC GAS AND ELECTRIC",
                PGE_INVENTED_DUNS,
                SAMPLE_PASSWORD,
                List.of(),
                SimulatorScript.MIXED);
    }

    /** SCE as the sample plays it. */
    public static SimulatedUtility sampleSce() {
        return new SimulatedUtility(
                "SCE", "SOUTHERN CALIFORNIA EDISON", SCE_DUNS, SAMPLE_PASSWORD, List.of(), SimulatorScript.MIXED);
    }

    /** The name of its folder and of its SFTP user. */
    public String user() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The same utility with another first script. */
    public SimulatedUtility withScript(SimulatorScript other) {
        return new SimulatedUtility(id, name, duns, password, authorizedKeys, other);
    }

    /** The same utility with another password. */
    public SimulatedUtility withPassword(String other) {
        return new SimulatedUtility(id, name, duns, other, authorizedKeys, script);
    }

    /** The same utility that also lets these keys in. */
    public SimulatedUtility withAuthorizedKeys(List<String> keys) {
        return new SimulatedUtility(id, name, duns, password, keys, script);
    }

    @Override
    public String toString() {
        return "SimulatedUtility[" + id + ", DUNS " + duns + "]";
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
