package tieline.letters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it is to be made.
 *
 * @param reference the mailing's and its number in it: LTR-2026-0031/0042
 * @param address all lines of the window, the name first
 */
record LetterContent(
        UUID letterId,
        String reference,
        int number,
        List<String> address,
        @Nullable String email,
        Channel channel,
        MergeValues values) {}
