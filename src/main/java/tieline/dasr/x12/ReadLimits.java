package tieline.dasr.x12;

/**
 * How much of a received file is read at most.
 *
 * @param bytes a larger file is not read at all and becomes one unreadable part
 * @param parts interchanges, groups, transaction sets and stray pieces together; what comes after is one unreadable
 *     part
 */
public record ReadLimits(int bytes, int parts) {

    /** 20,000,000 bytes and 100,000 parts; 10,000 answers take about 3,000,000 bytes. */
    public static final ReadLimits USUAL = new ReadLimits(20_000_000, 100_000);

    /** Refuses limits below one. */
    public ReadLimits {
        if (bytes < 1 || parts < 1) {
            throw new IllegalArgumentException("The limits must be at least 1");
        }
    }
}
