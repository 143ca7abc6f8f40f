package tieline.dasr;

/**
 * One thing that must hold before a batch may be sent.
 *
 * @param label what must hold, such as "Account list is frozen"
 * @param holds whether it does
 * @param detail the finding in a few words, such as "Same hash" or "2 open"
 */
public record Check(String label, boolean holds, String detail) {}
