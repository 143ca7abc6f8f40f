package tieline.dasr.x12;

/**
 * How much of a received file is read at most.
 *
 * @param bytes a larger file is not read at all and becomes one unreadable part
 * @param parts interchanges, groups, transaction sets and stray pieces together; what comes after is one unreadable
 *     part
 */
public record ReadLimits(int bytes, int parts) {

    /** Enough for 100,000 answers in one file, about 35,000,000 bytes, with room to spare. */
    public static final ReadLimits USUAL = new ReadLimits(48_000_000, 200_000);

    /** Refuses limits below one. */
    public ReadLimits {
        if (bytes < 1 || parts < 1) {
            throw new IllegalArgumentException("The limits must be at least 1");
        }
    }
}
