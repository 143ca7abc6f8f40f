package tieline.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can do something about.
 *
 * @param kind what kind of thing, in a word or two
 * @param title what there is to do, or what it is about
 * @param detail its reference and size
 * @param by who made it, empty where nobody did
 * @param since since when it waits; null when not known
 * @param action the words on the button
 */
record TaskRow(
        String kind,
        String title,
        String detail,
        String by,
        @Nullable Instant since,
        String href,
        String action) {}
