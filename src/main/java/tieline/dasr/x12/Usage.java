package tieline.dasr.x12;

import java.util.Optional;

/** Whether an interchange is a test or real business (ISA15). */
public enum Usage {
    /** {@code T}: the receiver checks the file and does nothing else. */
    TEST("T"),
    /** {@code P}: the receiver acts on the file. */
    PRODUCTION("P");

    private final String code;

    Usage(String code) {
        this.code = code;
    }

    /** The letter in ISA15. */
    public String code() {
        return code;
    }

    /** The usage of a letter in ISA15, empty for any letter but {@code T} and {@code P}. */
    public static Optional<Usage> of(String code) {
        for (Usage usage : values()) {
            if (usage.code.equals(code)) {
                return Optional.of(usage);
            }
        }
        return Optional.empty();
    }
}
