package tieline.dasr.transport;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which file names are ours to read and write. */
final class FileNames {

    /** A plain name: it cannot leave its directory, and no program hides or interprets it. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    private FileNames() {}

    static String checked(String name) throws IOException {
        if (!PLAIN.matcher(name).matches()) {
            throw new IOException("\"" + name + "\" is not a plain file name");
        }
        return name;
    }

    /** Whether a name is a finished file that may be taken: plain, and not in the middle of being written. */
    static boolean isFinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(name).matches()
                && !lower.endsWith(".part")
                && !lower.endsWith(".tmp")
                && !lower.endsWith(".filepart");
    }
}
