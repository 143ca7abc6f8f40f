package tieline.letters;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template with its versions, the newest first.
 *
 * @param reference such as TPL-2026-0001
 */
public record TemplateView(
        UUID templateId, String reference, String name, String madeByName, Instant madeAt, List<Version> versions) {

    /**
     * One version.
     *
     * @param contentHash what an approval binds to; null while it is a draft
     * @param makers everybody who wrote it
     */
    public record Version(
            UUID versionId,
            int number,
            LetterText text,
            TemplateStatus status,
            @Nullable String contentHash,
            String madeByName,
            Instant madeAt,
            Instant changedAt,
            Set<UUID> makers) {}

    /** Keeps its own copy. */
    public TemplateView {
        versions = List.copyOf(versions);
    }

    /** The newest version. */
    public Version newest() {
        return versions.get(0);
    }

    /** The version with this number, or null. */
    public @Nullable Version version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst().orElse(null);
    }

    /** The page. */
    public String address() {
        return "/letters/templates/" + reference;
    }
}
