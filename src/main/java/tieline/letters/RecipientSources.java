package tieline.letters;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of recipients that the rooms above offer. */
@Component
public class RecipientSources {

    private final ObjectProvider<RecipientSource> sources;

    RecipientSources(ObjectProvider<RecipientSource> sources) {
        this.sources = sources;
    }

    /** Every kind, in the order of their names. */
    public List<RecipientSource> all() {
        return sources.stream()
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    RecipientSource of(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new LetterRefusedException(
                        "No part of this application knows recipients of kind " + kind + "."));
    }

    RecipientSource.Version require(String kind, String reference) {
        return of(kind).find(reference)
                .orElseThrow(
                        () -> new LetterRefusedException("There is no fixed set of recipients " + reference + "."));
    }
}
