package tieline.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which notices a list shows; null means all.
 *
 * @param text words in the customer's name or the reference
 * @param maker who made it
 */
public record NoticeFilter(
        @Nullable NoticeStatus status,
        @Nullable String text,
        @Nullable UUID maker) {}
