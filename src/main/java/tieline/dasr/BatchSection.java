package tieline.dasr;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section that another part of this room adds to a batch's page, below its requests: what went wrong, what was sent.
 * The template's fragment takes the content and makes a {@code <section class="tl-sec">}.
 */
public interface BatchSection {

    /** The place among the sections, ascending. */
    int order();

    /** The template that holds the fragment, such as {@code dasr/batch-files}. */
    String template();

    /** The fragment's name, such as {@code section}. */
    String fragment();

    /** What the fragment shows for this batch; null when it has nothing to show. */
    @Nullable Object content(UUID batchId);
}
