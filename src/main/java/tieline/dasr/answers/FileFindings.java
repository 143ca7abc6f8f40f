package tieline.dasr.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.dasr.answers.Answer.Target;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Taxonomy;

/**
 * What a person must look at in one received file, gathered while it is read: the same trouble on many accounts is one
 * item that counts them. The whole file is kept anyway, so an item shows only the first texts.
 */
final class FileFindings {

    private static final int TEXTS_SHOWN = 100;

    /**
     * One trouble.
     *
     * @param code what sets it apart from another of its kind: a reject code, a control number
     */
    record Key(ExceptionKind kind, String code) {}

    /** One trouble with everything it was found on. */
    static final class Item {

        private final String words;
        private final String nextStep;
        private final Taxonomy taxonomy;
        private final List<String> raw = new ArrayList<>();
        private final Set<UUID> batches = new LinkedHashSet<>();
        private @Nullable Target first;
        private int count;

        private Item(String words, String nextStep, Taxonomy taxonomy) {
            this.words = words;
            this.nextStep = nextStep;
            this.taxonomy = taxonomy;
        }

        /** How often it was found. */
        int count() {
            return count;
        }

        /** What was found, in words. */
        String words() {
            return words;
        }

        /** What to do. */
        String nextStep() {
            return nextStep;
        }

        /** What kind of work it takes. */
        Taxonomy taxonomy() {
            return taxonomy;
        }

        /** The request, when it was found on one only. */
        @Nullable Target only() {
            return count == 1 ? first : null;
        }

        /** The batch, when all it was found on is of one batch. */
        @Nullable UUID batch() {
            return batches.size() == 1 ? batches.iterator().next() : null;
        }

        /** The texts as received, with a last line that counts those left out. */
        String raw() {
            String shown = String.join("\n", raw);
            return count > raw.size() ? shown + "\n(" + (count - raw.size()) + " more in the received file)" : shown;
        }
    }

    private final Map<Key, Item> items = new LinkedHashMap<>();

    /** Adds a trouble whose kind alone says what work it takes. */
    void add(ExceptionKind kind, String code, String words, String nextStep, @Nullable Target target, String raw) {
        add(kind, usual(kind), code, words, nextStep, target, raw);
    }

    void add(
            ExceptionKind kind,
            Taxonomy taxonomy,
            String code,
            String words,
            String nextStep,
            @Nullable Target target,
            String raw) {
        Item item = items.computeIfAbsent(new Key(kind, code), key -> new Item(words, nextStep, taxonomy));
        item.count++;
        if (item.raw.size() < TEXTS_SHOWN) {
            item.raw.add(raw);
        }
        if (target != null) {
            item.first = item.first == null ? target : item.first;
            item.batches.add(target.batchId());
        }
    }

    private static Taxonomy usual(ExceptionKind kind) {
        return switch (kind) {
            case WRONG_PARTNER, UNKNOWN_ACK, UNKNOWN_RESPONSE, ACCOUNT_MISMATCH -> Taxonomy.IDENTITY;
            case DUPLICATE_ANSWER, CONTRADICTION, LATE_ANSWER -> Taxonomy.STATE;
            case UNREADABLE, TRUNCATED, ENVELOPE_FAULT, ACK_REJECTED -> Taxonomy.CONTENT;
            default -> Taxonomy.OTHER;
        };
    }

    /** Every trouble, in the order in which it was first found. */
    Map<Key, Item> items() {
        return items;
    }
}
