package tieline.approvals;

import java.util.Arrays;
import java.util.Locale;

/** The parts of the inbox. */
public enum InboxView {
    /** What waits and the viewer may decide on; the longest waiting first. */
    WAITING("Waits for me"),
    /** What the viewer decided, the newest first, undone decisions included. */
    DECIDED("Decided by me"),
    /** What the viewer submitted, the newest first. */
    SUBMITTED("Submitted by me"),
    /** Everything, the newest first. */
    ALL("All");

    private final String label;

    InboxView(String label) {
        this.label = label;
    }

    /** The words of the tab. */
    public String label() {
        return label;
    }

    /** The word in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part with this word, or the given one where there is none. */
    public static InboxView of(String word, InboxView otherwise) {
        return Arrays.stream(values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .orElse(otherwise);
    }
}
