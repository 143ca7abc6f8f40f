package tieline.crs.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that posting a month waits for.
 *
 * @param href where it is brought; null where it is no matter of a page
 */
public record Missing(Kind kind, String sentence, @Nullable String href) {

    /** What kind of thing. */
    enum Kind {
        /** An earlier month. */
        ORDER,
        /** The input of a class. */
        INPUT,
        /** The rate of a class. */
        RATE,
        /** What the computation refuses. */
        REFUSAL
    }
}
