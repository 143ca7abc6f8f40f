package tieline.dasr.overview;

/**
 * What a search found.
 *
 * @param name the item's own name: a reference or a number
 * @param detail what it is, in a few words
 * @param matched which of its values matched, in words
 * @param address where it is shown
 */
public record FoundItem(Kind kind, String name, String detail, String matched, String address) {

    /** What can be found here. */
    public enum Kind {
        BATCH("D-DASR batches"),
        EXCEPTION("D-DASR exceptions"),
        INTERCHANGE("Sent files"),
        REQUEST("Requests");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words above a group of them. */
        public String label() {
            return label;
        }
    }
}
