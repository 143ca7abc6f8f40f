package tieline.home;

/**
 * One thing that a search found.
 *
 * @param name its own name: a reference, a number or a customer's name
 * @param detail what it is, in a few words
 * @param matched which of its values matched
 */
record SearchHit(String name, String detail, String matched, String href) {}
