package tieline.dasr.x12;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One written interchange.
 *
 * @param text the file, in one line, ASCII only
 * @param setControls ST02 of each transaction set, in the order of what was given to write
 */
public record X12Document(String text, List<String> setControls) {

    /** Keeps its own copy of the list. */
    public X12Document {
        setControls = List.copyOf(setControls);
    }

    /** The exact bytes to send and to keep. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
